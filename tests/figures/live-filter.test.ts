import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expressionFunction } from 'vega';
import type { Json, JsonObject } from '../../src/diagnostics/json-document.ts';
import { valueFormats } from '../../src/live/value-formats.ts';
import { compileView } from '../support/figure-compiler.ts';
import { drawnMarks, openLive } from '../support/live-view.ts';
import { openTestResults } from '../support/test-results.ts';

const results = await openTestResults();
for (const [name, format] of Object.entries(valueFormats)) expressionFunction(name, format);

const x = { field: 'throughput', type: 'quantitative' };
const y = { field: 'system', type: 'nominal' };

test('a pick in the legend takes the other marks away, and moves nothing: stacks, lines, whiskers, facets', async () => {
  const color = { field: 'system', type: 'nominal' };
  const mean = { ...x, aggregate: 'mean' };
  const ends = {
    x: { ...x, aggregate: 'min' },
    x2: { field: 'throughput', aggregate: 'max' },
  };
  const views = {
    symbol: { mark: 'point', encoding: { x, y, color } },
    line: { mark: 'line', encoding: { x: { field: 'day', type: 'temporal' }, y: x, color } },
    rect: { mark: 'bar', encoding: { y: x, x: { field: 'run', type: 'ordinal' }, color } },
    rule: {
      encoding: { y, color },
      layer: [
        { mark: 'bar', encoding: { x: mean } },
        { mark: 'rule', encoding: ends },
      ],
    },
    facets: { mark: 'bar', encoding: { x: mean, y, color, row: { field: 'run', type: 'ordinal' } } },
  };
  for (const [name, view] of Object.entries(views)) {
    const { live } = await compileView(view, results);
    const [before, after] = await pickInLegend(
      live.wide.base,
      'system',
      'Linux',
      name === 'facets' ? 'rect' : name,
    );
    assert.ok(before.length > after.length && after.length > 0, name);
    assert.deepEqual(
      after,
      before.filter(({ system }) => system === 'Linux'),
      name,
    );
  }
});

interface Placed {
  system: Json | undefined;
  x: number;
  y: number;
}

/** Where the marks of a type are, before and after a name is picked in the legend. */
async function pickInLegend(
  spec: JsonObject,
  field: string,
  name: string,
  marktype: string,
): Promise<[Placed[], Placed[]]> {
  const view = await openLive(spec);
  const placed = (): Placed[] =>
    drawnMarks(view, marktype).map(({ datum, x: left = 0, y: top = 0 }) => ({
      system: datum?.system,
      x: left,
      y: top,
    }));
  const before = placed();
  await view.signal(`legend1_${field}_legend`, name).runAsync();
  const after = placed();
  view.finalize();
  return [before, after];
}
