import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('a tap on a bar brings up what it shows, a tap elsewhere hides it, and a swipe is left to the page', async () => {
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
  const swipes = await chart.locator('svg').evaluate((svg) => getComputedStyle(svg).touchAction);
  assert.ok(['auto', 'manipulation', 'pan-y'].includes(swipes), swipes);
  await root.locator('figcaption').tap();
  await tooltip.waitFor({ state: 'hidden' });
  await page.close();
});
