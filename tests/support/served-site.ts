import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { builtSite } from './site-build.ts';
import { serveStatic } from './static-server.ts';

/** The built site on a server, and a browser to look at it. */
export interface ServedSite {
  origin: string;
  browser: Browser;
  close: () => Promise<void>;
}

/** Serves the built site, or that of another folder, and launches a browser. */
export async function serveSite(dist?: string, base?: string): Promise<ServedSite> {
  const server = await serveStatic(dist ?? (await builtSite()), base);
  const browser = await launchChromium();
  return {
    origin: server.origin,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
