import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages } from '../support/chapter-pages.ts';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await openForAxe(site.browser);
});

for (const path of allPages) {
  test(`${path}: axe finds nothing, wide in light and narrow in dark`, async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + path);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    assert.deepEqual(await findViolations(page), [], 'wide, light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await findViolations(page), [], 'narrow, dark');
  });
}

/** What opens on a page, and is open in no test above: how it is opened, and what it is. */
const states = [
  ['/performance/', 'the card of a reference', 'focus', 'a.cite', '.reference-card:popover-open'],
  ['/data/nginx-throughput/', 'sorted rows', 'click', 'button.column', '.sorted-rows:has([aria-sort])'],
] as const;

for (const [path, name, act, opener, opened] of states) {
  test(`${path}: axe finds nothing in ${name}, light and dark`, async () => {
    await page.goto(site.origin + path);
    await page.locator(opener).first()[act]();
    await page.locator(opened).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await findViolations(page, opened), [], colorScheme);
    }
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
