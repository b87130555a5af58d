import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { walkWithTab } from '../support/focus-walk.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

/** A page of each kind: of the chapter, its overview, a table, a figure alone, and one of text and code. */
const pages = [
  '/performance/memory/',
  '/performance/',
  '/data/nginx-throughput/',
  '/figures/boot-time-by-vmm/',
  '/contribute/',
] as const;

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  // What fades in is there at once.
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
});

for (const path of pages) {
  // How far the accent stands out from each ground is tested with the palette.
  test(`${path}: Tab stops at everything, in the order of the page, and a ring shows where`, async () => {
    await page.goto(site.origin + path);
    const { stops, missed } = await walkWithTab(page);
    assert.ok(stops.length > 5);
    assert.deepEqual(missed, []);
    assert.deepEqual(
      stops.filter(({ ringed, follows }) => !ringed || !follows),
      [],
    );
  });
}

test('the first stop leads past the header', async () => {
  await page.goto(`${site.origin}/performance/memory/`);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').innerText(), 'Skip to content');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'content');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('main nav a:focus').innerText(), 'Unikraft');
});
