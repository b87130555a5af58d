import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
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

const fault = (
  line: number,
  column: number,
  message: string,
  code: DiagnosticCode = 'inline-data',
): Diagnostic =>
  diagnose(
    code,
    { file: 'content/figures/test.vl.json', line, column },
    message,
    'name a result table, as in "data": { "url": "../results/<table>.csv" }; numbers that follow from others come from a .sql file in its folder',
  );

test('numbers typed into a specification are warned of, for the whole figure and for one layer', async () => {
  const values = [{ system: 'Unikraft', throughput: 300 }];
  const typed = 'the figure has data typed into it';
  assert.deepEqual(await faultsOf({ ...bars, data: { values } }), [fault(5, 5, typed)]);
  assert.deepEqual(await faultsOf({ layer: [bars, { data: { values: [{ limit: 3 }] }, ...rule }] }), [
    fault(23, 9, typed),
  ]);
});

test('a lookup in typed data is warned of', async () => {
  const from = { data: { values: [{ name: 'Linux', limit: 3 }] }, key: 'name', fields: ['limit'] };
  assert.deepEqual(await faultsOf({ transform: [{ lookup: 'system', from }], ...bars }), [
    fault(12, 11, 'the figure has data typed into it'),
  ]);
});

test('datasets of the specification are warned of, and what names one of them is no second fault', async () => {
  const datasets = { mine: [{ limit: 3 }] };
  const own = 'the figure brings datasets of its own';
  assert.deepEqual(await faultsOf({ datasets, layer: [bars, { data: { name: 'mine' }, ...rule }] }), [
    fault(7, 3, own),
  ]);
  assert.deepEqual(await faultsOf({ data: { name: 'runs' }, ...bars }), [
    fault(4, 3, 'there is no dataset "runs"', 'spec-error'),
  ]);
});

test('generated data are warned of', async () => {
  const data = { sequence: { start: 0, stop: 10, as: 'limit' } };
  assert.deepEqual(await faultsOf({ data, ...rule }), [
    fault(5, 5, 'the figure draws a generated sequence, which nobody measured'),
  ]);
});

test('a figure without data is an error', async () => {
  const { data, ...spec } = specOf({ mark: 'bar', encoding: { x: { datum: 3 } } });
  assert.ok(data);
  assert.deepEqual((await compileText(JSON.stringify(spec), results)).diagnostics, [
    fault(1, 1, 'the figure has no data', 'spec-error'),
  ]);
});

test('a mark at a constant, beside the results, has no data of its own and is in order', async () => {
  const limit = { mark: 'rule', encoding: { x: { datum: 300 } } };
  assert.deepEqual(await faultsOf({ layer: [bars, limit] }), []);
});
