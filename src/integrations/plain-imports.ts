import type { AstroIntegration } from 'astro';

/** What Vite puts around an import that comes later, to preload what it needs. Here such a module needs nothing but itself. */
const helper = '\0vite/preload-helper.js';

/** Leaves the code out of pages with which Vite preloads the imports and the styles of modules that come later. */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'perfdocs:plain-imports',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: (id: string) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
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
