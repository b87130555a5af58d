import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { bindData } from '../../src/figures/bind-data.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
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

const bars = (field: string): JsonObject => ({
  mark: 'bar',
  encoding: {
    x: { aggregate: 'mean', field, type: 'quantitative' },
    y: { field: 'system', type: 'nominal' },
  },
});

const faultsOf = async (view: JsonObject): Promise<object[]> =>
  (await compileText(JSON.stringify(specOf(view), undefined, 2), results)).diagnostics;

const file = 'content/figures/test.vl.json';
const fault = (code: string, at: [number, number], message: string, hint: string): object => ({
  code,
  severity: 'error',
  file,
  line: at[0],
  column: at[1],
  message,
  hint,
});

const unknownField = (at: [number, number], field: string, near: string, table = 'runs'): object =>
  fault(
    'unknown-field',
    at,
    `There is no field "${field}"`,
    `name a column of content/results/${table}.csv, or a field that an earlier transform makes. Did you mean "${near}"?`,
  );

test('a figure that would ship more than 5,000 rows is refused where it names them', async () => {
  const text = JSON.stringify(specOf(bars('throughput')), undefined, 2);
  const runs = results.tables.get('runs') ?? assert.fail('no table');
  const withRows = (rowCount: number): Results => ({
    ...results,
    tables: new Map([...results.tables, ['runs', { ...runs, rowCount }]]),
  });
  const line = text.split('\n').findIndex((one) => one.includes('"url"')) + 1;
  assert.deepEqual((await compileText(text, withRows(5001))).diagnostics, [
    fault(
      'too-many-rows',
      [line, 12],
      'runs has 5,001 rows, and a page ships 5,000 at most',
      'derive a table with what is shown of them, one SELECT over "runs" in content/results/<name>.sql, and name that',
    ),
  ]);
  assert.deepEqual((await compileText(text, withRows(5000))).diagnostics, []);
});

test('only the columns in use are in the datasets, by table', async () => {
  const lookup = {
    lookup: 'system',
    from: { data: { url: '../results/kernels.csv' }, key: 'name', fields: ['cores'] },
  };
  const text = JSON.stringify(specOf({ ...bars('throughput'), transform: [lookup] }));
  const { figureSpec } = parseFigureSpec(text, file, 'test');
  const { bound } = await bindData(figureSpec ?? assert.fail('no specification'), results);
  assert.deepEqual(bound?.columns.get('runs'), ['system', 'throughput']);
  assert.deepEqual(bound.columns.get('kernels'), ['name', 'cores']);
  assert.deepEqual(
    bound.tables.map(({ name }) => name),
    ['runs', 'kernels'],
  );
  assert.deepEqual(bound.spec.data, { name: 'runs' });
  assert.deepEqual(bound.spec.transform, [
    { lookup: 'system', from: { data: { name: 'kernels' }, key: 'name', fields: ['cores'] } },
  ]);
  assert.deepEqual(bound.spec.datasets, {
    kernels: [
      { name: 'Unikraft', cores: 1 },
      { name: 'Linux', cores: 8 },
      { name: 'OSv', cores: 4 },
    ],
    runs: [300, 320, 340, 200, 210, 250, null].map((throughput, at) => ({
      system: ['Unikraft', 'Linux', 'OSv'][Math.floor(at / 3)],
      throughput,
    })),
  });
});

test('a field that does not exist is reported where the specification names it', async () => {
  assert.deepEqual(await faultsOf(bars('troughput')), [unknownField([11, 16], 'troughput', 'throughput')]);
});

test('views that share an encoding report its mistake once', async () => {
  const { encoding } = bars('thrughput');
  assert.deepEqual(await faultsOf({ layer: [{ mark: 'bar' }, { mark: 'point' }], encoding }), [
    unknownField([18, 16], 'thrughput', 'throughput'),
  ]);
});

test('a repeat, a lookup, a highlight and the narrow form are checked too, each at its place', async () => {
  assert.deepEqual(await faultsOf({ repeat: ['throughput', 'memry'], spec: bars('run') }), [
    unknownField([9, 5], 'memry', 'memory'),
  ]);
  const from = { data: { url: '../results/kernels.csv' }, key: 'nam', fields: ['kernel', 'core'] };
  assert.deepEqual(await faultsOf({ transform: [{ lookup: 'system', from }], ...bars('throughput') }), [
    unknownField([14, 16], 'nam', 'name', 'kernels'),
    unknownField([17, 11], 'core', 'cores', 'kernels'),
  ]);
  const meta = (perfdocs: JsonObject): JsonObject => ({ usermeta: { perfdocs }, ...bars('throughput') });
  assert.deepEqual(await faultsOf(meta({ highlight: { field: 'sytem', equal: 'Linux' } })), [
    unknownField([10, 18], 'sytem', 'system'),
  ]);
  assert.deepEqual(await faultsOf(meta({ narrow: { encoding: { y: { field: 'sytem' } } } })), [
    unknownField([12, 22], 'sytem', 'system'),
  ]);
});

test('a table that does not exist is reported at its URL', async () => {
  const hint = 'name a table of content/results, as in "../results/<table>.csv"';
  assert.deepEqual(await faultsOf({ ...bars('throughput'), data: { url: '../results/run.csv' } }), [
    fault('unknown-table', [5, 12], 'there is no result table "run"', `${hint}. Did you mean "runs"?`),
  ]);
  assert.deepEqual(await faultsOf({ ...bars('throughput'), data: { url: '../results/quite-other.csv' } }), [
    fault('unknown-table', [5, 12], 'there is no result table "quite-other"', hint),
  ]);
});

test('data from anywhere but the results is refused', async () => {
  const hint = 'name a table of content/results, as in "../results/<table>.csv"';
  for (const url of [
    'https://x.org/runs.csv',
    'file:///runs.csv',
    '/../results/runs.csv',
    '../../../runs.csv',
    '//x/runs.csv',
  ]) {
    const refused = fault('unsafe-data', [5, 12], `"${url}" is not a result table of the project`, hint);
    assert.deepEqual(await faultsOf({ ...bars('throughput'), data: { url } }), [refused]);
  }
});
