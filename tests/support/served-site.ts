import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { builtSite } from './site-build.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** The built site on a server, and a browser to look at it. */
export interface ServedSite {
  origin: string;
  browser: Browser;
}

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<StaticServer>>();

/** Serves the built site, or that of another folder; server and browser are those of all tests in the process. */
export async function serveSite(dist?: string, base?: string): Promise<ServedSite> {
  const folder = dist ?? (await builtSite());
  const server = servers.get(folder) ?? serveStatic(folder, base);
  servers.set(folder, server);
  browser ??= launchChromium();
  return { origin: (await server).origin, browser: await browser };
}

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
});
