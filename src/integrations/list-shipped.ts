import type { AstroIntegration } from 'astro';
import { packagesOf, rememberShipped } from '../licences/shipped-packages.ts';

/** Remembers which packages the scripts of the site have something of, for the page on licences. */
export function listShipped(): AstroIntegration {
  const plugin = {
    name: 'perfdocs:list-shipped',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_options: unknown, bundle: Bundle) {
      const ids = Object.values(bundle).flatMap(({ modules = {} }) =>
        Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : [])),
      );
      rememberShipped(packagesOf(ids));
    },
  };
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** What Rolldown says of the files of a bundle; only scripts have modules. */
type Bundle = Record<string, { modules?: Record<string, { renderedLength: number }> }>;
