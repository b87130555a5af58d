import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOfEachKind } from '../support/chapter-pages.ts';
import { assertAccessible, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await openForAxe(site.browser);
});

// The other pages are looked at in tests/thorough.
for (const path of pagesOfEachKind) {
  test(`${path}: axe finds nothing, wide in light and narrow in dark`, async () => {
    await assertAccessible(page, site.origin + path);
  });
}

test('the page follows the theme of the system', async () => {
  await page.goto(site.origin);
  await page.waitForURL('**/performance/');
  const lightness: number[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    lightness.push(await page.evaluate(groundLightness));
  }
  assert.ok((lightness[0] ?? 0) > 0.9 && (lightness[1] ?? 1) < 0.2, lightness.join(' and '));
});

/** How light the ground of the page is, from 0 to 1, as drawn on a canvas, which knows every colour notation. */
function groundLightness(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return NaN;
  for (const element of [document.documentElement, document.body]) {
    context.fillStyle = getComputedStyle(element).backgroundColor;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / (3 * 255);
}
