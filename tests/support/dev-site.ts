import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type DevServer, startDev } from './dev-server.ts';
import { type ProjectCopy, copyProject } from './project-copy.ts';

/** A copy of the project on the dev server, and a browser to look at it: those of all tests in the process. */
export interface DevSite {
  copy: ProjectCopy;
  server: DevServer;
  browser: Browser;
}

let started: Promise<DevSite> | undefined;

/** Starts the dev server, once. */
export function serveDev(): Promise<DevSite> {
  started ??= start();
  return started;
}

async function start(): Promise<DevSite> {
  const copy = await copyProject();
  const [server, browser] = await Promise.all([startDev(copy.root), launchChromium()]);
  return { copy, server, browser };
}

after(async () => {
  const site = await started;
  await site?.browser.close();
  await site?.server.stop();
  await site?.copy.remove();
});
