import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chapterPages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const contents = 'nav[aria-labelledby="contents-title"]';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
});

/** Waits until the table of contents marks this section and no other; undefined for none. */
async function waitForMark(watched: Page, hash: string | undefined, within = contents): Promise<void> {
  await watched.waitForFunction(
    ([selector, expected]) => {
      const marked = document.querySelectorAll(`${selector} a[aria-current="location"]`);
      return [...marked].map((link) => link.getAttribute('href')).join() === expected;
    },
    [within, hash ?? ''] as const,
  );
}

for (const path of chapterPages) {
  test(`${path}: the contents follow the reader down and up again`, async () => {
    await page.goto('about:blank');
    await page.goto(site.origin + path);
    await waitForMark(page, undefined);
    const hashes = await page
      .locator(`${contents} a`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const hash of [...hashes, ...hashes.toReversed()]) {
      await page.evaluate((id) => {
        const top = document.querySelector(id)?.getBoundingClientRect().top ?? 0;
        window.scrollBy(0, top - 200);
      }, hash);
      const atEnd = await page.evaluate(
        () => window.scrollY + window.innerHeight >= document.body.scrollHeight - 1,
      );
      await waitForMark(page, atEnd ? hashes.at(-1) : hash);
    }
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await waitForMark(page, undefined);
  });

  test(`${path}: what a reader picks in the contents is marked, and nothing moves`, async () => {
    await page.goto('about:blank');
    await page.goto(site.origin + path);
    const links = page.locator(`${contents} a`);
    const places = await links.evaluateAll((all) =>
      all.map((link) => JSON.stringify(link.getBoundingClientRect())),
    );
    for (let at = 0; at < places.length; at += 1) {
      await links.nth(at).click();
      await waitForMark(page, String(await links.nth(at).getAttribute('href')));
    }
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await waitForMark(page, undefined);
    assert.deepEqual(
      await links.evaluateAll((all) => all.map((link) => JSON.stringify(link.getBoundingClientRect()))),
      places,
    );
  });
}

test('in a narrow window the contents in the menu follow too', async () => {
  const narrow = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await narrow.goto(`${site.origin}/performance/boot-times/#other-systems`);
  await waitForMark(narrow, '#other-systems', '.contents-menu');
  await narrow.close();
});

test('in a low window the mark stays in sight, and the page stays where it is', async () => {
  const low = await site.browser.newPage({ viewport: { width: 1280, height: 150 } });
  await low.goto(`${site.origin}/performance/methodology/#reproducing-it`);
  await waitForMark(low, '#reproducing-it');
  const link = low.locator(`${contents} a[aria-current]`);
  const [box, top] = [await link.boundingBox(), await low.evaluate(() => window.scrollY)];
  assert.ok(box && box.y >= 0 && box.y + box.height <= 150, JSON.stringify(box));
  const heading = await low.locator('#reproducing-it').evaluate((node) => node.getBoundingClientRect().top);
  assert.ok(top > 0 && heading >= 0 && heading < 90, `${top} ${heading}`);
  await low.close();
});
