import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../diagnostics/content-folder.ts';
import type { AstroIntegration } from 'astro';
import { inPageScope } from '../project/page-scope.ts';

/**
 * Reloads the browser when an input changes that Astro does not watch itself: a result CSV, a derived table, the data
 * package, a figure, a claim, site.json. The pages then open the project anew, each once; nothing compiled is kept in
 * Astro.
 */
export function reloadOnInput(): AstroIntegration {
  let content = '';
  return {
    name: 'perfdocs:reload-on-input',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL(`${contentFolder}/`, config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((_request, _response, next) => {
          inPageScope(next);
        });
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(content) && !path.startsWith(`${content}performance${sep}`))
            server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
