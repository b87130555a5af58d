import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type DevSite, serveDev } from '../support/dev-site.ts';

const csv = 'content/results/nginx-throughput.csv';
const right = 'Linux,Firecracker,1,59658.17';

let site: DevSite;
let page: Page;

before(async () => {
  site = await serveDev();
  page = await openPage();
  await page.goto(`${site.server.origin}/performance/application-performance/`);
  await shows(page, '59,658');
});

async function openPage(): Promise<Page> {
  const opened = await site.browser.newPage();
  opened.setDefaultTimeout(90_000);
  return opened;
}

/** Waits until a page, which nobody reloads but the server, has a cell with this text. */
async function shows(shown: Page, text: string): Promise<void> {
  const cell = shown.locator('figure#fig-nginx-throughput td', { hasText: text }).first();
  await cell.waitFor({ state: 'attached' });
}

/** Opens the page once more; it does not listen to the server until it arrives. */
async function openLate(): Promise<{ late: Page; arrive: () => void }> {
  const late = await openPage();
  const held = Promise.withResolvers<undefined>();
  await late.route('**/@vite/client*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await late.goto(page.url(), { waitUntil: 'commit' });
  const arrive = (): void => {
    held.resolve(undefined);
  };
  return { late, arrive };
}

test('a page that was still coming when an input changed shows the change', async () => {
  const { late, arrive } = await openLate();
  await shows(late, '59,658');
  await site.copy.replace(csv, right, 'Linux,Firecracker,1,69658.17');
  await shows(page, '69,658');
  await shows(late, '59,658');
  arrive();
  await shows(late, '69,658');
  await late.close();
});

test('a page that was still coming when its error was told shows the error', async () => {
  await site.copy.replace(csv, 'Linux,Firecracker,1,69658.17', 'Linux,Firecracker,1,fast');
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor();
  const { late, arrive } = await openLate();
  await overlay.evaluate((shown) => {
    shown.remove();
  });
  // Astro tells all pages of an error that one of them has.
  await overlay.waitFor();
  arrive();
  await late.locator('vite-error-overlay').waitFor();
  await site.copy.replace(csv, 'Linux,Firecracker,1,fast', right);
  await shows(late, '59,658');
  await late.close();
});
