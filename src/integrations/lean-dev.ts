import type { AstroIntegration } from 'astro';

/** Lets the dev server send pages whose styles come with them, and not once more as modules. */
export function leanDev(): AstroIntegration {
  return {
    name: 'perfdocs:lean-dev',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({ order: 'pre', entrypoint: new URL('drop-style-modules.ts', import.meta.url) });
      },
    },
  };
}
