import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { figurePages } from '../support/chapter-pages.ts';
import { type ExpectedFigure, expectedFigures } from '../support/expected-figures.ts';
import { type MeasuredBar, measureBars } from '../support/figure-bars.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const tolerance = 0.01;
/** Coordinates in the SVG have two decimals: a length can be off by one of the last place. */
const rounding = 0.011;

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

for (const [id, path] of figurePages) {
  test(`${id}: the bars are as long as the data say, wide and narrow`, async () => {
    await page.goto(site.origin + path);
    const expected = expectedPanels(await expectedFigures[id]());
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const bars = await measureBars(page, id);
      const panels = [...Map.groupBy(bars, ({ panel }) => panel)];
      assert.equal(panels.length, expected.length, 'panels');
      for (const [at, [heading, members]] of panels.entries()) {
        const named = expected.find(({ name }) => name === heading);
        assertPanel(members, named ?? expected[at] ?? { values: new Map() });
      }
    }
  });
}

interface ExpectedPanel {
  /** The value of the facet; undefined in a figure without one. */
  name?: string | undefined;
  values: ReadonlyMap<string, number>;
}

/** The values of each panel's bars, by the label on the axis: one panel for each facet, and for each bar value. */
function expectedPanels({ rows, barValues }: ExpectedFigure): ExpectedPanel[] {
  const facets = Map.groupBy(rows, ({ names }) => (names.length > 1 ? names[0] : undefined));
  return barValues.flatMap((at) =>
    [...facets].map(([name, members]) => ({
      name,
      values: new Map(
        members.flatMap(({ names, values }): [string, number][] => {
          const [label, value] = [names.at(-1), values[at]];
          return label !== undefined && typeof value === 'number' ? [[label, value]] : [];
        }),
      ),
    })),
  );
}

function assertPanel(bars: readonly MeasuredBar[], panel: ExpectedPanel): void {
  assert.deepEqual(bars.map(({ label }) => label).toSorted(), [...panel.values.keys()].toSorted());
  assert.equal(
    new Set(bars.map(({ start }) => start.toFixed(1))).size,
    1,
    'all bars start at the same place',
  );
  const scale = scaleOf(bars, panel);
  for (const { label, length } of bars) {
    const right = (panel.values.get(label) ?? 0) * scale;
    const off = Math.abs(length - right);
    assert.ok(off <= Math.max(right * tolerance, rounding), `${label}: ${length}, not ${right}`);
  }
}

/** Pixels for one unit of the data, from the longest bar. */
function scaleOf(bars: readonly MeasuredBar[], { values }: ExpectedPanel): number {
  const longest = bars.reduce((best, bar) => (bar.length > best.length ? bar : best));
  const value = values.get(longest.label) ?? 0;
  assert.equal(value, Math.max(...values.values()), `${longest.label} is longest`);
  return longest.length / value;
}
