import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtFork, forkBase } from '../support/fork-site.ts';
import { type LiveFigure, liveFigure, watchPolicy } from '../support/live-figure.ts';
import { serveSite } from '../support/served-site.ts';

let page: Page;
let figure: LiveFigure;
let faults: () => Promise<string[]>;

void builtFork();

describe('the controls of a live chart', () => {
  before(async () => {
    const fork = await builtFork();
    const site = await serveSite(fork.path('dist'), forkBase);
    page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    faults = await watchPolicy(page);
    await page.goto(`${site.origin}${forkBase}performance/memory/`);
    figure = liveFigure(page, 'by-run');
  });

  test('a click on an entry of the legend leaves only its marks, shift-click adds others, from the keyboard too', async () => {
    await figure.explore();
    const [axes, height] = [await axisTexts(), (await figure.root.boundingBox())?.height];
    const placesOfAll = await points();
    const all = await shownPlatforms();
    assert.ok(all.length > 2, all.join());
    const entry = (at: number) => figure.chart.locator('.role-legend-symbol path').nth(at);
    await entry(0).click();
    assert.deepEqual(await shownPlatforms(), all.slice(0, 1));
    await entry(1).click({ modifiers: ['Shift'] });
    assert.deepEqual(await shownPlatforms(), all.slice(0, 2));
    assert.deepEqual(
      await points(),
      placesOfAll.filter(({ platform }) => all.slice(0, 2).includes(platform)),
    );
    assert.deepEqual([await axisTexts(), (await figure.root.boundingBox())?.height], [axes, height]);
    await figure.chart.focus();
    await page.keyboard.press('End');
    assert.match(
      await figure.chart.locator('[aria-live]').innerText(),
      new RegExp(`^Legend: ${all.at(-1) ?? ''}`),
    );
    await page.keyboard.press('Enter');
    assert.deepEqual(await shownPlatforms(), all.slice(-1));
  });

  test('the scale can be changed to a logarithmic one and back, in the same box, and keeps what was picked', async () => {
    const button = figure.root.getByRole('button', { name: 'Log scale' });
    const picked = await shownPlatforms();
    assert.equal(picked.length, 1);
    const pressed = (state: boolean): Promise<void> =>
      figure.root.locator(`button.log-scale[aria-pressed=${String(state)}]`).waitFor();
    for (const state of [true, false]) {
      await button.click();
      await pressed(state);
      assert.deepEqual(await shownPlatforms(), picked);
    }
    // Without the last one that was picked all of them are.
    await figure.chart
      .locator('.role-legend-symbol path')
      .last()
      .click({ modifiers: ['Shift'] });
    assert.ok((await shownPlatforms()).length > 2);
    const [linear, height] = [await places(), (await figure.root.boundingBox())?.height];
    await button.click();
    await pressed(true);
    const log = await places();
    const [first, second, third] = log.filter((_point, at) => at % 8 === 0);
    assert.ok(first && second && third);
    const perUnit = (a: typeof first, b: typeof first): number =>
      (a.y - b.y) / (Math.log(b.value) - Math.log(a.value));
    assert.ok(Math.abs(perUnit(first, second) / perUnit(second, third) - 1) < 0.05);
    assert.equal((await figure.root.boundingBox())?.height, height);
    await button.click();
    await pressed(false);
    assert.deepEqual(await places(), linear);
    assert.deepEqual(await faults(), []);
  });
});

/** The platforms that have points in the chart. */
async function shownPlatforms(): Promise<string[]> {
  return [...new Set((await points()).map(({ platform }) => platform))].toSorted();
}

function axisTexts(): Promise<string[]> {
  return figure.chart.locator('.role-axis text').allInnerTexts();
}

/** By value: marks that come back are drawn last. */
async function places(): Promise<{ value: number; y: number }[]> {
  return (await points()).map(({ value, y }) => ({ value, y })).toSorted((a, b) => a.value - b.value);
}

function points(): Promise<{ platform: string; value: number; y: number }[]> {
  return figure.chart.locator('.mark-symbol.role-mark path').evaluateAll((paths) => {
    interface Drawn {
      __data__: { datum: { platform: string; throughput: number }; y: number };
    }
    return paths.map((path) => {
      const { datum, y } = (path as unknown as Drawn).__data__;
      return { platform: datum.platform, value: datum.throughput, y };
    });
  });
}
