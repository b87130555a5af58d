import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Json, JsonObject } from '../../src/diagnostics/json-document.ts';
import type { Results } from '../../src/results/results.ts';
import { tableOfSpec } from '../support/figure-summary.ts';
import { specOf } from '../support/runs-spec.ts';
import { openTestResults } from '../support/test-results.ts';

let results: Results;
before(async () => {
  results = await openTestResults();
});
after(() => {
  results.close();
});

const table = (view: JsonObject): Promise<string[][]> => tableOfSpec(specOf(view), results);
const throughput = { field: 'throughput', type: 'quantitative' };
const mean = { ...throughput, aggregate: 'mean' };
const system = { field: 'system', type: 'nominal' };

/** The systems of a bar chart of means, in the order of its table. */
async function orderOf(sort: Json): Promise<string> {
  const rows = await table({ mark: 'bar', encoding: { x: mean, y: { ...system, sort } } });
  return rows
    .slice(1)
    .map(([name]) => name)
    .join(' ');
}

test('rows are in the order of the axis', async () => {
  assert.equal(await orderOf('ascending'), 'Linux OSv Unikraft');
  assert.equal(await orderOf('descending'), 'Unikraft OSv Linux');
  assert.equal(await orderOf('x'), 'Linux Unikraft OSv');
  assert.equal(await orderOf('-x'), 'Unikraft Linux OSv');
  assert.equal(await orderOf({ encoding: 'x' }), 'Linux Unikraft OSv');
  assert.equal(await orderOf({ encoding: 'x', order: 'descending' }), 'Unikraft Linux OSv');
  assert.equal(await orderOf(['OSv', 'Unikraft']), 'OSv Unikraft Linux');
  assert.equal(await orderOf(null), 'Unikraft Linux OSv');
  assert.equal(await orderOf({ field: 'memory', op: 'min' }), 'Unikraft Linux OSv');
  assert.equal(await orderOf({ field: 'memory', op: 'sum', order: 'descending' }), 'Linux Unikraft OSv');
  assert.equal(await orderOf({ field: 'memory', order: 'descending' }), 'OSv Linux Unikraft');
});

test('names come first, facets before all, then the statistics, then the runs', async () => {
  const row = { field: 'day', type: 'ordinal', title: 'On' };
  const rule = { x: { ...mean, aggregate: 'q1' }, x2: { field: 'throughput', aggregate: 'q3' } };
  const layer = [
    { mark: 'bar', encoding: { x: mean } },
    { mark: 'rule', encoding: rule },
  ];
  assert.deepEqual(await table({ encoding: { y: system }, layer }), [
    [
      'System',
      'Throughput, mean (req/s)',
      'Throughput, first quartile (req/s)',
      'Throughput, third quartile (req/s)',
      'Runs',
    ],
    ['Linux', '220', '205', '230', '3'],
    ['OSv', '<not supported>', '<not supported>', '<not supported>', '0'],
    ['Unikraft', '320', '310', '330', '3'],
  ]);
  assert.deepEqual((await table({ mark: 'bar', encoding: { x: mean, y: system, row } })).slice(0, 3), [
    ['On', 'System', 'Throughput, mean (req/s)'],
    ['2021-04-26', 'Linux', '200'],
    ['2021-04-26', 'OSv', '<not supported>'],
  ]);
});

test('a value shown as it is has no statistic; several of them have their mean, which is said', async () => {
  const view = { mark: 'point', encoding: { x: { ...throughput, title: 'Speed (kreq/h)' }, y: system } };
  const first = { transform: [{ filter: 'datum.run == 1' }] };
  assert.deepEqual(await table({ ...first, ...view }), [
    ['System', 'Speed (kreq/h)'],
    ['Linux', '200'],
    ['OSv', '<not supported>'],
    ['Unikraft', '300'],
  ]);
  assert.deepEqual((await table(view)).slice(0, 2), [
    ['System', 'Speed, mean (kreq/h)', 'Runs'],
    ['Linux', '220', '3'],
  ]);
});

test('the views of a concatenation share their rows; one that rests on other data adds columns', async () => {
  const bars = (field: string, transform: Json[] = []): JsonObject => ({
    transform,
    mark: 'bar',
    encoding: { x: { aggregate: 'max', field, type: 'quantitative' }, y: system },
  });
  const early = bars('throughput', [{ filter: 'datum.run < 3' }]);
  assert.deepEqual(await table({ hconcat: [bars('memory'), early] }), [
    ['System', 'Least memory, largest (MB)', 'Runs', 'Throughput, largest (req/s)', 'Runs'],
    ['Linux', '9', '3', '210', '2'],
    ['OSv', '12', '1', '<not supported>', '0'],
    ['Unikraft', '5', '3', '320', '2'],
  ]);
  assert.deepEqual((await table({ hconcat: [bars('throughput'), bars('memory')] }))[2], [
    'OSv',
    '<not supported>',
    '12',
    '1',
  ]);
});

test('a line runs over the values of its x axis, which name the rows', async () => {
  const run = { field: 'run', type: 'quantitative' };
  const encoding = { x: run, y: throughput, color: system };
  const transform = [{ filter: `datum.system !== 'OSv'` }];
  assert.deepEqual(await table({ transform, layer: [{ mark: 'line' }, { mark: 'point' }], encoding }), [
    ['Run', 'System', 'Throughput (req/s)'],
    ...[1, 2, 3].flatMap((at) => [
      [String(at), 'Linux', ['200', '210', '250'][at - 1] ?? ''],
      [String(at), 'Unikraft', ['300', '320', '340'][at - 1] ?? ''],
    ]),
  ]);
});

test('the joined table of a lookup names the rows', async () => {
  const from = { data: { url: '../results/kernels.csv' }, key: 'name', fields: ['kernel'] };
  const y = { field: 'kernel', type: 'nominal' };
  assert.deepEqual(
    await table({ transform: [{ lookup: 'system', from }], mark: 'bar', encoding: { x: mean, y } }),
    [
      ['Kernel', 'Throughput, mean (req/s)', 'Observations'],
      ['monolithic', '220', '3'],
      ['unikernel', '320', '3'],
    ],
  );
});
