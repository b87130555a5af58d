import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { checkNames } from '../../src/figures/check-names.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { repository } from '../support/raw-rows.ts';
import { specOf } from '../support/runs-spec.ts';

const file = 'content/figures/test.vl.json';

async function faultsOf(view: JsonObject): Promise<Diagnostic[]> {
  const { figureSpec } = parseFigureSpec(JSON.stringify(specOf(view), undefined, 2), file, 'test');
  return checkNames(figureSpec ?? assert.fail('no specification'));
}

const unknown = (at: [number, number], message: string, hint: string): Diagnostic =>
  diagnose('unknown-name', { file, line: at[0], column: at[1] }, message, hint);

const marks =
  'Vega-Lite has boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text, tick, trail, circle, square, geoshape here';
const operations =
  'Vega-Lite has average, count, distinct, max, mean, median, min, missing, product, q1, q3, ci0, ci1, stderr, stdev, stdevp, sum, valid, values, variance, variancep, exponential, exponentialb here';
const docs = 'Vega-Lite would ignore it: see https://vega.github.io/vega-lite/docs';

test('a mark that there is not is reported where it stands, alone or as a type', async () => {
  assert.deepEqual(await faultsOf({ mark: 'bra' }), [
    unknown([7, 11], 'there is no mark "bra"', `${marks}. Did you mean "bar"?`),
  ]);
  assert.deepEqual(await faultsOf({ layer: [{ mark: { type: 'column', size: 3 } }] }), [
    unknown([10, 17], 'there is no mark "column"', marks),
  ]);
});

test('a channel that there is not is reported at its name', async () => {
  assert.deepEqual(await faultsOf({ mark: 'bar', encoding: { colour: { field: 'system' } } }), [
    unknown([9, 5], 'there is no channel "colour"', `${docs}/encoding.html. Did you mean "color"?`),
  ]);
});

test('types, scale types, aggregates and operations are known by their names', async () => {
  const scale = { type: 'logarithmic' };
  const y = { field: 'system', type: 'nominal', sort: { op: 'maen', field: 'throughput' } };
  const x = { field: 'throughput', type: 'quantative', aggregate: 'maen', scale };
  const types = 'Vega-Lite has quantitative, ordinal, temporal, nominal, geojson here';
  const scales =
    'Vega-Lite has linear, log, pow, sqrt, symlog, identity, sequential, time, utc, quantile, quantize, threshold, bin-ordinal, ordinal, point, band here';
  assert.deepEqual(await faultsOf({ mark: 'bar', encoding: { x, y } }), [
    unknown([11, 15], 'there is no type "quantative"', `${types}. Did you mean "quantitative"?`),
    unknown([12, 20], 'there is no aggregate "maen"', `${operations}. Did you mean "mean"?`),
    unknown([14, 17], 'there is no scale type "logarithmic"', scales),
    unknown([21, 15], 'there is no operation "maen"', `${operations}. Did you mean "mean"?`),
  ]);
});

test('a property that is not known is reported at its name, with what there is in its place', async () => {
  const transform = [{ calulate: '1', as: 'one' }];
  const view = { transform, mark: 'bar', encoding: { x: { feild: 'system' } } };
  const properties =
    'Vega-Lite has aggregate, axis, bandPosition, bin, field, impute, scale, sort, stack, timeUnit, title, type, datum, value here';
  assert.deepEqual(await faultsOf(view), [
    unknown([9, 7], 'there is no property "calulate"', `${docs}/transform.html. Did you mean "calculate"?`),
    unknown([16, 7], 'there is no property "feild"', `${properties}. Did you mean "field"?`),
  ]);
});

test('of a long list of choices the hint names the page that has them', async () => {
  const encoding = { x: { field: 'day', timeUnit: 'yearmont' } };
  const hint =
    'see https://vega.github.io/vega-lite/docs/timeunit.html for what it can be. Did you mean "yearmonth"?';
  assert.deepEqual(await faultsOf({ mark: 'bar', encoding }), [
    unknown([11, 19], 'there is no timeUnit "yearmont"', hint),
  ]);
});

test('the narrow form is checked too, and what both have is said once', async () => {
  const narrow = { mark: { type: 'bra' } };
  assert.deepEqual(await faultsOf({ usermeta: { perfdocs: { narrow } }, mark: 'bar' }), [
    unknown([11, 19], 'there is no mark "bra"', `${marks}. Did you mean "bar"?`),
  ]);
  const wide = { mark: 'bra', usermeta: { perfdocs: { narrow: { height: 3 } } } };
  assert.equal((await faultsOf(wide)).length, 1);
});

test('names are checked where nothing is known of the tables', async () => {
  const known = { results: undefined, known: undefined };
  const { ids, diagnostics } = await loadFigures({ root: repository, folder: 'content/figures' }, known);
  assert.ok(ids.length > 0);
  assert.deepEqual(diagnostics, []);
});
