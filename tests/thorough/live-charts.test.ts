import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type FigureId, figurePages } from '../support/chapter-pages.ts';
import { expectedTooltips } from '../support/expected-tooltips.ts';
import type { MeasuredBar } from '../support/figure-bars.ts';
import { type LiveFigure, liveFigure, watchPolicy } from '../support/live-figure.ts';
import { hasOwnFont } from '../support/own-font.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

/** The chart is laid out with the widths that the build measured: coordinates differ by rounding, in pixels. */
const shift = 0.05;

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

for (const [width, colorScheme, fonts] of [
  [1280, 'light', true],
  [390, 'dark', false],
] as const) {
  for (const [path, figures] of Map.groupBy(figurePages, ([, figurePage]) => figurePage)) {
    test(`${path} at ${width} px, ${colorScheme}${fonts ? '' : ', while the fonts do not come'}: live charts look as the pictures, say what the CSV does, and keep to the policy`, async () => {
      const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const faults = await watchPolicy(page);
      // Without an answer the page does not count as loaded, but it can be used.
      if (!fonts) await page.route('**/*.woff2', () => undefined);
      await page.goto(site.origin + path, { waitUntil: fonts ? 'load' : 'domcontentloaded' });
      if (!fonts) assert.equal(await hasOwnFont(page), false);
      for (const [id] of figures) {
        const figure = liveFigure(page, id);
        const [pictured, height] = [await figure.bars(), (await figure.root.boundingBox())?.height];
        const fills = await barFills(figure);
        await figure.explore();
        assertSameBars(await figure.bars(), pictured);
        assert.deepEqual(await barFills(figure), fills, 'the colours are those of the theme');
        assert.equal((await figure.root.boundingBox())?.height, height);
        await assertTooltip(figure, id);
      }
      assert.deepEqual(await faults(), []);
      await page.close();
    });
  }
}

test('when the page comes to show the other width, its chart follows', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/performance/memory/`);
  const figure = liveFigure(page, 'minimum-memory');
  await figure.explore();
  assert.equal(await figure.root.locator('.figure-wide .live-chart').count(), 1);
  await page.setViewportSize({ width: 390, height: 900 });
  await figure.root.locator('.figure-narrow .live-chart').waitFor();
  assert.equal(await figure.root.locator('svg:visible').count(), 1);
  assert.equal((await figure.pointAt(0))['Least memory']?.endsWith(' MB'), true);
  await page.close();
});

function assertSameBars(drawn: readonly MeasuredBar[], pictured: readonly MeasuredBar[]): void {
  const names = (bars: readonly MeasuredBar[]): string[][] => bars.map(({ panel, label }) => [panel, label]);
  assert.deepEqual(names(drawn), names(pictured));
  for (const [at, { label, length, start }] of pictured.entries()) {
    const bar = drawn[at] ?? assert.fail();
    const off = Math.abs(bar.length - length);
    assert.ok(off <= Math.max(length * 0.01, 0.02), `${label}: ${bar.length}, not ${length}`);
    assert.ok(Math.abs(bar.start - start) < shift, `${label} begins at ${bar.start}, not ${start}`);
  }
}

/** Points at one of the bars, the same for each figure, and compares what comes up with the CSV. */
async function assertTooltip(figure: LiveFigure, id: FigureId): Promise<void> {
  const { panel, label, fields } = await expectedTooltips[id]();
  const bars = await figure.bars();
  const at = bars.findIndex((bar) => bar.label === label && (panel === '' || bar.panel === panel));
  assert.deepEqual(await figure.pointAt(at), fields);
  const box = (await figure.tooltip.boundingBox()) ?? assert.fail();
  const { width, height } = figure.root.page().viewportSize() ?? assert.fail();
  assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height);
  await figure.root.page().mouse.move(0, 0);
  await figure.tooltip.waitFor({ state: 'hidden' });
}

function barFills(figure: LiveFigure): Promise<string[]> {
  return figure.root
    .locator('svg:visible .mark-rect.role-mark path')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
}
