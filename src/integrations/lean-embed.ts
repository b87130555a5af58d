import type { AstroIntegration } from 'astro';

const prefix = '\0perfdocs:left-out:';

/** What stands in for each package. */
const stubs: Readonly<Record<string, string>> = {
  // Figures are compiled at build.
  'vega-lite': 'export const version = "0.0.0"; export const compile = undefined;',
  // They bring their look and their tooltips along.
  'vega-themes': 'export {};',
  'vega-tooltip': 'export const Handler = undefined;',
};

/** Above it Vite warns; the chunk comes only to those who explore a figure. */
const chunkSizeWarningLimit = 650;

/** Leaves out of what the browser gets what vega-embed brings along and no figure of this site needs. */
export function leanEmbed(): AstroIntegration {
  const plugin = {
    name: 'perfdocs:lean-embed',
    apply: 'build' as const,
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    resolveId: (id: string) => (id in stubs ? prefix + id : undefined),
    load: (id: string) => (id.startsWith(prefix) ? stubs[id.slice(prefix.length)] : undefined),
  };
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { chunkSizeWarningLimit }, plugins: [plugin] } });
      },
    },
  };
}
