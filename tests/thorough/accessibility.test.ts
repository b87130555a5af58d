import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, pagesOfEachKind } from '../support/chapter-pages.ts';
import { assertAccessible, findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await openForAxe(site.browser);
});

for (const path of allPages) {
  if (pagesOfEachKind.includes(path)) continue;
  test(`${path}: axe finds nothing, wide in light and narrow in dark`, async () => {
    await assertAccessible(page, site.origin + path);
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
