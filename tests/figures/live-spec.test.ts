import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expressionFunction } from 'vega';
import { type JsonObject, isObject } from '../../src/diagnostics/json-document.ts';
import { valueFormats, writeMoment, writeQuantity } from '../../src/live/value-formats.ts';
import { compileText, compileView } from '../support/figure-compiler.ts';
import { drawnMarks, openLive } from '../support/live-view.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';

const results = await openTestResults();
for (const [name, format] of Object.entries(valueFormats)) expressionFunction(name, format);

const x = { field: 'throughput', type: 'quantitative' };
const y = { field: 'system', type: 'nominal' };

test('the tooltip of an aggregate has its statistic, the extremes and the number of runs', async () => {
  const { live } = await compileView(
    { mark: 'bar', encoding: { x: { ...x, aggregate: 'mean' }, y } },
    results,
  );
  const expected = {
    System: 'Unikraft',
    'Throughput, mean': '320 req/s',
    'Throughput, smallest': '300 req/s',
    'Throughput, largest': '340 req/s',
    Runs: '3',
  };
  for (const { base } of [live.wide, live.narrow]) {
    const tooltips = await tooltipsOf(base, 'rect');
    assert.deepEqual(
      tooltips.find(({ System }) => System === 'Unikraft'),
      expected,
    );
  }
});

test('the tooltip of a single observation has the fields of its row, and the key that the picture does not show', async () => {
  const { live } = await compileView({ mark: 'point', encoding: { x, y } }, results);
  const tooltips = await tooltipsOf(live.wide.base, 'symbol');
  assert.deepEqual(tooltips[1], { System: 'Unikraft', Throughput: '320 req/s', Run: '2' });
});

test('a line gets points to point at, and times are in UTC', async () => {
  const { live } = await compileView(
    { mark: 'line', encoding: { x: { field: 'day', type: 'temporal' }, y: x, color: y } },
    results,
  );
  const [first] = await tooltipsOf(live.wide.base, 'symbol');
  assert.deepEqual(first, { Day: '2021-04-26', System: 'Unikraft', Throughput: '300 req/s', Run: '1' });
});

test('a legend of names is bound to a selection, and other charts have none', async () => {
  const colored = await compileView({ mark: 'point', encoding: { x, y, color: y } }, results);
  const plain = await compileView({ mark: 'point', encoding: { x, y } }, results);
  assert.match(JSON.stringify(colored.live.wide.base), /legend1_system_legend/);
  assert.doesNotMatch(JSON.stringify(plain.live.wide.base), /_legend/);
});

test('the picture itself has no tooltips, and the chart no words of Vega’s', async () => {
  const { wide, live } = await compileView({ mark: 'bar', encoding: { x, y } }, results);
  assert.doesNotMatch(wide.svg, /req\/s<\/title>/);
  assert.doesNotMatch(JSON.stringify(live), /"description"|usermeta|vega-lite/);
});

test('there is a logarithmic variant where the author allows it', async () => {
  const usermeta = { perfdocs: { scales: ['linear', 'log'] } };
  const { live } = await compileView({ mark: 'point', encoding: { x, y }, usermeta }, results);
  assert.equal(scaleOf(live.wide.base, 'x')?.type, 'linear');
  assert.equal(scaleOf(live.wide.log ?? {}, 'x')?.type, 'log');
  const without = await compileView({ mark: 'point', encoding: { x, y } }, results);
  assert.equal(without.live.wide.log, undefined);
});

test('bars and areas have no logarithmic scale', async () => {
  for (const mark of ['bar', 'area']) {
    const spec = specOf({ mark, encoding: { x, y }, usermeta: { perfdocs: { scales: ['linear', 'log'] } } });
    const { figure, diagnostics } = await compileText(JSON.stringify(spec), results);
    assert.equal(figure, undefined);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ['unfit-scale'],
    );
  }
});

test('quantities and times are written as on the page', () => {
  assert.equal(writeQuantity(1234567.8, 'req/s'), '1,234,568 req/s');
  assert.equal(writeQuantity(-0.012345, 'ms'), '−0.01235 ms');
  assert.equal(writeQuantity(3), '3');
  assert.equal(writeQuantity(null, 'MB'), 'missing');
  assert.equal(writeMoment('2021-04-26'), '2021-04-26');
  assert.equal(writeMoment('2021-04-26T12:30:00Z'), '2021-04-26, 12:30 UTC');
  assert.equal(writeMoment('never'), 'missing');
});

/** The tooltips of the marks of a type, as Vega computes them. */
async function tooltipsOf(spec: JsonObject, marktype: string): Promise<Record<string, string>[]> {
  const view = await openLive(spec);
  const found = drawnMarks(view, marktype).flatMap(({ tooltip }) => (tooltip ? [tooltip] : []));
  view.finalize();
  return found;
}

function scaleOf({ scales }: JsonObject, name: string): JsonObject | undefined {
  return Array.isArray(scales) ? scales.filter(isObject).find((scale) => scale.name === name) : undefined;
}
