import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { hasOwnFont } from '../support/own-font.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

/** Opens a page to which all pages seem to have taken so long, in milliseconds; gives the errors in them too. */
async function openPage(took: number): Promise<{ page: Page; errors: Error[] }> {
  const page = await site.browser.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript((time) => {
    performance.getEntriesByType = () =>
      [{ requestStart: performance.now() - time }] as unknown as PerformanceEntryList;
  }, took);
  return { page, errors };
}

/** How many fonts the page preloads, and what it says of the font itself. */
async function readHead(page: Page): Promise<[number, string | null]> {
  return [
    await page.locator('link[rel=preload][as=font]').count(),
    await page.locator('html').getAttribute('style'),
  ];
}

const withoutFont = '--font-text: "Source Sans 3 Fallback", sans-serif;';

test('a page that took 40 ms waits for its font', async () => {
  const { page, errors } = await openPage(40);
  await page.goto(`${site.origin}/performance/memory/`, { waitUntil: 'networkidle' });
  assert.deepEqual(await readHead(page), [1, null]);
  assert.deepEqual(errors, []);
  await page.close();
});

test('a page that took 160 ms is set without the font, and fetches it for the next', async () => {
  const { page, errors } = await openPage(160);
  const fetched = page.waitForRequest(/latin-wght-normal.*\.woff2$/);
  await page.goto(`${site.origin}/performance/memory/`, { waitUntil: 'networkidle' });
  assert.deepEqual(await readHead(page), [0, withoutFont]);
  assert.equal(await hasOwnFont(page), false);
  const font = (await fetched).url();
  await page.waitForFunction((url) => localStorage.font === url, font);
  await page.goto(`${site.origin}/performance/boot-times/`, { waitUntil: 'networkidle' });
  assert.deepEqual(await readHead(page), [0, null]);
  assert.deepEqual(new Set(await page.evaluate(transferredBytes, font)), new Set([0]));
  assert.deepEqual(errors, []);
  await page.close();
});

/** How many bytes of a file came over the network for this page, for each time that it asked: 0 from the cache. */
function transferredBytes(url: string): number[] {
  return performance
    .getEntriesByName(url, 'resource')
    .map((entry) => (entry as PerformanceResourceTiming).transferSize);
}
