import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('a tap on a bar brings up what it shows, a tap elsewhere hides it, and a swipe scrolls the page', async () => {
  const viewport = { width: 390, height: 800 };
  const page = await site.browser.newPage({ viewport, hasTouch: true, isMobile: true });
  await page.goto(`${site.origin}/performance/application-performance/`);
  const { root, chart, tooltip } = liveFigure(page, 'redis-throughput');
  const bar = (at: number): Locator => root.locator('svg:visible .mark-rect.role-mark path').nth(at);
  await bar(2).tap();
  await tooltip.waitFor();
  const first = await tooltip.innerText();
  await bar(4).tap();
  assert.notEqual(await tooltip.innerText(), first);
  await swipeUp(page, chart);
  await root.locator('figcaption').tap();
  await tooltip.waitFor({ state: 'hidden' });
  await page.close();
});

/**
 * Moves a finger 200 px up from the chart, and lifts it when it has rested, for a page that still glides takes the next
 * tap as a wish to stop. Resolves when the page has followed it, and never where it does not.
 */
async function swipeUp(page: Page, chart: Locator): Promise<void> {
  const box = (await chart.boundingBox()) ?? assert.fail('not drawn');
  const start = { x: box.x + box.width / 3, y: Math.max(box.y, 0) + 300 };
  const before = await page.evaluate(() => window.scrollY);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up?: number): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: up === undefined ? [] : [{ x: start.x, y: start.y - up }],
    });
  await touch('touchStart', 0);
  for (let up = 20; up <= 200; up += 20) await touch('touchMove', up);
  await setTimeout(300);
  await touch('touchMove', 201);
  await touch('touchEnd');
  await page.waitForFunction((from) => window.scrollY - from > 50, before);
}
