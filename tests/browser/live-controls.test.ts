import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtFork, forkBase } from '../support/fork-site.ts';
import { type LiveFigure, liveFigure, watchPolicy } from '../support/live-figure.ts';
import { serveSite } from '../support/served-site.ts';

let page: Page;
let figure: LiveFigure;
let faults: () => Promise<string[]>;

before(async () => {
  const fork = await builtFork();
  const site = await serveSite(fork.path('dist'), forkBase);
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  faults = await watchPolicy(page);
  await page.goto(`${site.origin}${forkBase}performance/memory/`);
  figure = liveFigure(page, 'by-run');
});

test('a click on an entry of the legend picks its marks, shift-click more of them, from the keyboard too', async () => {
  await figure.explore();
  const all = await brightPlatforms();
  assert.ok(all.length > 2, all.join());
  const entry = (at: number) => figure.chart.locator('.role-legend-symbol path').nth(at);
  await entry(0).click();
  assert.deepEqual(await brightPlatforms(), all.slice(0, 1));
  await entry(1).click({ modifiers: ['Shift'] });
  assert.deepEqual(await brightPlatforms(), all.slice(0, 2));
  await figure.chart.focus();
  await page.keyboard.press('End');
  assert.match(
    await figure.chart.locator('[aria-live]').innerText(),
    new RegExp(`^Legend: ${all.at(-1) ?? ''}`),
  );
  await page.keyboard.press('Enter');
  assert.deepEqual(await brightPlatforms(), all.slice(-1));
});

test('the scale can be changed to a logarithmic one and back, in the same box', async () => {
  const button = figure.root.getByRole('button', { name: 'Log scale' });
  const [linear, height] = [await places(), (await figure.root.boundingBox())?.height];
  await button.click();
  await figure.root.locator('button[aria-pressed=true]').waitFor();
  const log = await places();
  const [first, second, third] = log
    .toSorted((a, b) => a.value - b.value)
    .filter((_point, at) => at % 9 === 0);
  assert.ok(first && second && third);
  const perUnit = (a: typeof first, b: typeof first): number =>
    (a.y - b.y) / (Math.log(b.value) - Math.log(a.value));
  assert.ok(Math.abs(perUnit(first, second) / perUnit(second, third) - 1) < 0.05);
  assert.equal((await figure.root.boundingBox())?.height, height);
  await button.click();
  await figure.root.locator('button[aria-pressed=false]').waitFor();
  assert.deepEqual(await places(), linear);
  assert.deepEqual(await faults(), []);
});

/** The platforms whose points are not faded. */
function brightPlatforms(): Promise<string[]> {
  return points().then((all) =>
    [...new Set(all.filter(({ opacity }) => opacity > 0.2).map(({ platform }) => platform))].toSorted(),
  );
}

async function places(): Promise<{ value: number; y: number }[]> {
  return (await points()).map(({ value, y }) => ({ value, y }));
}

function points(): Promise<{ platform: string; value: number; y: number; opacity: number }[]> {
  return figure.chart.locator('.mark-symbol.role-mark path').evaluateAll((paths) => {
    interface Drawn {
      __data__: { datum: { platform: string; throughput: number }; y: number; opacity: number };
    }
    return paths.map((path) => {
      const { datum, y, opacity } = (path as unknown as Drawn).__data__;
      return { platform: datum.platform, value: datum.throughput, y, opacity };
    });
  });
}
