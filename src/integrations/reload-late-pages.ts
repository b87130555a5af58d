import type { AstroIntegration } from 'astro';
import type { HotPayload, NormalizedHotChannelClient, Plugin } from 'vite';

const question = 'perfdocs:made-after';
const telling: readonly HotPayload['type'][] = ['full-reload', 'update', 'error'];

/** Asks what was told while the page came; it stands in Vite's client, which pages that report an error have too. */
const ask = `
const [page] = performance.getEntriesByType('navigation');
const made = page?.serverTiming.find(({ name }) => name === 'told');
if (made) createHotContext('perfdocs').send('${question}', Number(made.description));
`;

/**
 * Tells a page of the dev server that was still coming to the browser what Vite told the others in that time: that
 * something changed, or that there is an error. A page begins to listen only when it is there; it would stay as it was made,
 * or empty.
 */
export function reloadLatePages(): AstroIntegration {
  return {
    name: 'perfdocs:reload-late-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [askPlugin] } });
      },
      'astro:server:setup': ({ server: { middlewares, ws } }) => {
        let told = 0;
        let last: HotPayload | undefined;
        ws.send = new Proxy(ws.send.bind(ws), {
          apply: (send, channel, message: [HotPayload | string]) => {
            const [payload] = message;
            if (typeof payload === 'object' && telling.includes(payload.type)) {
              told++;
              last = payload;
            }
            Reflect.apply(send, channel, message);
          },
        });
        middlewares.use((_request, response, next) => {
          response.setHeader('Server-Timing', `told;desc="${told}"`);
          next();
        });
        ws.on(question, (made: number, page: NormalizedHotChannelClient) => {
          if (made < told) page.send(last?.type === 'error' ? last : { type: 'full-reload' });
        });
      },
    },
  };
}

const askPlugin: Plugin = {
  name: 'perfdocs:ask-when-late',
  apply: 'serve',
  transform: (code, id) => (id.endsWith('/vite/dist/client/client.mjs') ? code + ask : undefined),
};
