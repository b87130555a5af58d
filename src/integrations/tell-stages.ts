import type { AstroInlineConfig } from 'astro';
import type { Tell } from '../project/stage.ts';

/** What has a build tell of its stages; Astro bundles before it writes pages and files. */
export function tellStages(tell: Tell): Pick<AstroInlineConfig, 'integrations' | 'vite'> {
  const plugin = {
    name: 'perfdocs:tell-bundles',
    buildStart: () => {
      tell('bundle');
    },
    closeBundle: () => {
      tell('pages and files');
    },
  };
  const integration = {
    name: 'perfdocs:tell-stages',
    hooks: {
      'astro:build:generated': () => {
        tell('search index');
      },
    },
  };
  return { integrations: [integration], vite: { plugins: [plugin] } };
}
