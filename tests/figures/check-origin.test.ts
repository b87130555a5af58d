import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Results } from '../../src/results/results.ts';
import { compileText } from '../support/figure-compiler.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';

let results: Results;
before(async () => {
  results = await openTestResults();
});
after(() => {
  results.close();
});

const bars = {
  mark: 'bar',
  encoding: { x: { field: 'throughput', type: 'quantitative' }, y: { field: 'system', type: 'nominal' } },
};
const rule = { mark: 'rule', encoding: { x: { field: 'limit', type: 'quantitative' } } };

const faultsOf = async (view: JsonObject): Promise<Diagnostic[]> =>
  (await compileText(JSON.stringify(specOf(view), undefined, 2), results)).diagnostics;

const fault = (line: number, column: number, message: string): Diagnostic =>
  diagnose(
    'inline-data',
    { file: 'content/figures/test.vl.json', line, column },
    message,
    'name a result table, as in "data": { "url": "../results/<table>.csv" }; numbers that follow from others come from a .sql file in its folder',
  );

test('numbers typed into a specification are refused, for the whole figure and for one layer', async () => {
  const values = [{ system: 'Unikraft', throughput: 300 }];
  const typed = 'the figure has data typed into it';
  assert.deepEqual(await faultsOf({ ...bars, data: { values } }), [fault(5, 5, typed)]);
  assert.deepEqual(await faultsOf({ layer: [bars, { data: { values: [{ limit: 3 }] }, ...rule }] }), [
    fault(23, 9, typed),
  ]);
});

test('a lookup in typed data is refused', async () => {
  const from = { data: { values: [{ name: 'Linux', limit: 3 }] }, key: 'name', fields: ['limit'] };
  assert.deepEqual(await faultsOf({ transform: [{ lookup: 'system', from }], ...bars }), [
    fault(12, 11, 'the figure has data typed into it'),
  ]);
});

test('datasets of the specification are refused, and what names one of them is no second fault', async () => {
  const datasets = { mine: [{ limit: 3 }] };
  const own = 'the figure brings datasets of its own';
  assert.deepEqual(await faultsOf({ datasets, layer: [bars, { data: { name: 'mine' }, ...rule }] }), [
    fault(7, 3, own),
  ]);
  const message = 'the figure has data that are no result table';
  assert.deepEqual(await faultsOf({ data: { name: 'runs' }, ...bars }), [fault(4, 3, message)]);
});

test('generated data are refused', async () => {
  const data = { sequence: { start: 0, stop: 10, as: 'limit' } };
  assert.deepEqual(await faultsOf({ data, ...rule }), [
    fault(5, 5, 'the figure draws a generated sequence, which nobody measured'),
  ]);
});

test('a figure without data is refused', async () => {
  const { data, ...spec } = specOf({ mark: 'bar', encoding: { x: { datum: 3 } } });
  assert.ok(data);
  assert.deepEqual((await compileText(JSON.stringify(spec), results)).diagnostics, [
    fault(1, 1, 'the figure draws no result table'),
  ]);
});

test('a mark at a constant, beside the results, has no data of its own and is in order', async () => {
  const limit = { mark: 'rule', encoding: { x: { datum: 300 } } };
  assert.deepEqual(await faultsOf({ layer: [bars, limit] }), []);
});
