import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { passFrames, readShifts, watchShifts } from '../support/layout-shifts.ts';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { builtSite } from '../support/site-build.ts';

const twoFigures = '/performance/application-performance/';
const mostOnLoad = 1200;
const mostOnDemand = 180_000;
const chunk = /\/open-chart\.[^/]+\.js$/;

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('a page has at most 1.2 kB of script on load; what draws charts, at most 180 kB, comes once for all figures', async () => {
  const page = await site.browser.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  const inline = await openAndReadScripts(page, twoFigures);
  const onLoad = [...(await readBuilt(scripts)), ...inline].join('\n');
  assertWeight(onLoad, mostOnLoad, 'on load');
  assert.ok(!scripts.some((path) => chunk.test(path)), 'nothing more is fetched before it is asked for');
  const before = scripts.length;
  for (const id of ['redis-throughput', 'nginx-throughput']) await liveFigure(page, id).explore();
  const later = scripts.slice(before);
  const names = later.map((path) => path.replace(/^\/_astro\/(.*)\.[\w-]+\.js$/, '$1'));
  assert.deepEqual(names.toSorted(), [
    'explore-figures',
    'follow-reading',
    'load-styles',
    'open-chart',
    'serve-page',
  ]);
  const [text = ''] = await readBuilt(later.filter((path) => chunk.test(path)));
  assertWeight(text, mostOnDemand, 'on demand');
  assert.doesNotMatch(text, /vega-lite\/v6|boxplot/, 'without the compiler');
  await page.close();
});

for (const blocked of [chunk, /\.vg\.json$/]) {
  test(`without ${String(blocked)} the picture stays, the figure says so, and another try succeeds`, async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route(blocked, (route) => route.abort());
    await page.goto(site.origin + twoFigures);
    const { root, chart } = liveFigure(page, 'redis-throughput');
    const height = (await root.boundingBox())?.height;
    await root.locator('button.explore').click();
    const status = root.getByRole('status').filter({ hasText: 'could not be loaded' });
    await status.waitFor();
    assert.equal(await root.locator('.figure-wide > svg').isVisible(), true);
    assert.equal((await root.boundingBox())?.height, height);
    await page.unroute(blocked);
    await status.getByRole('button', { name: 'Try again' }).click();
    await chart.waitFor();
    assert.equal(await root.locator('.live-status').innerText(), '');
    await page.close();
  });
}

test('without JavaScript there is no Explore, and the picture is all there', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin + twoFigures);
  const { root } = liveFigure(page, 'redis-throughput');
  assert.equal(await root.locator('button.explore').isVisible(), false);
  assert.equal(await root.locator('.figure-wide > svg').isVisible(), true);
  await context.close();
});

for (const width of [390, 1280]) {
  test(`${width} px: nothing moves while figures go live`, async () => {
    const page = await site.browser.newPage({ viewport: { width, height: 4000 } });
    await watchShifts(page);
    await page.goto(site.origin + twoFigures, { waitUntil: 'networkidle' });
    // The page has been drawn in its own font by the second frame.
    await page.evaluate(() => document.fonts.ready);
    await passFrames(page);
    const still = await page.evaluate(() => performance.now());
    for (const id of ['redis-throughput', 'nginx-throughput']) {
      const figure = liveFigure(page, id);
      await figure.explore();
      await figure.pointAt(1);
    }
    await page.waitForTimeout(300);
    assert.deepEqual(await readShifts(page, still), []);
    await page.close();
  });
}

async function openAndReadScripts(page: Page, path: string): Promise<string[]> {
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  return (
    page
      // Data that a search engine reads are no script.
      .locator('script:not([src]):not([type="application/ld+json"])')
      .evaluateAll((scripts) => scripts.map((script) => script.textContent))
  );
}

async function readBuilt(paths: readonly string[]): Promise<string[]> {
  const dist = await builtSite();
  return Promise.all(paths.map((path) => readFile(join(dist, path), 'utf8')));
}

function assertWeight(text: string, most: number, when: string): void {
  const { length } = brotliCompressSync(text);
  assert.ok(length <= most, `${length} bytes ${when}`);
}
