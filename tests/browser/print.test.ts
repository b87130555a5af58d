import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('on paper a figure has its picture in one piece and its table, and nothing to press', async () => {
  const page = await site.browser.newPage({ viewport: { width: 660, height: 940 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.origin}/performance/memory/`);
  const figure = page.locator('figure.chart').first();
  assert.equal(await figure.locator('summary:visible, button:visible').count(), 0);
  assert.equal(await figure.locator('.table-fold table').isVisible(), true);
  const breaks = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).breakInside);
  assert.equal(await breaks('figure.chart'), 'auto');
  assert.equal(await breaks('.figure-wide'), 'avoid');
  await page.close();
});

test('on paper the titles of a table are text, which each sheet repeats, as it does no button', async () => {
  const page = await site.browser.newPage({ viewport: { width: 660, height: 940 } });
  await page.goto(`${site.origin}/data/nginx-throughput/`);
  const title = page.locator('button.column').first();
  assert.ok(await title.boundingBox());
  await page.emulateMedia({ media: 'print' });
  assert.equal(await title.evaluate((button) => getComputedStyle(button).display), 'contents');
  await page.close();
});
