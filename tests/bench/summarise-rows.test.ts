import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRows, describeGrowth, summariseRows } from '../../bench/summarise-rows.ts';

const fields = { settings: ['tool', 'pages'], measures: [{ name: 'time', unit: 's' }] };

/** Ours takes half, then a quarter of the other's time; the medians of the two would say 2 / 6. */
const rows = [
  { tool: 'ours', pages: 10, run: 1, time: 1 },
  { tool: 'theirs', pages: 10, run: 1, time: 2 },
  { tool: 'ours', pages: 10, run: 2, time: 3 },
  { tool: 'theirs', pages: 10, run: 2, time: 12 },
  { tool: 'ours', pages: 40, run: 1, time: 8 },
  { tool: 'theirs', pages: 20, run: 1, time: 100 },
];

test('rows are summarised over the runs of each setting', () => {
  assert.deepEqual(summariseRows(rows.slice(0, 3), fields), [
    { setting: 'ours, 10 pages', measure: 'time', unit: 's', runs: 2, median: 2, least: 1, most: 3 },
    { setting: 'theirs, 10 pages', measure: 'time', unit: 's', runs: 1, median: 2, least: 2, most: 2 },
  ]);
});

test('ratios are those within a run and a setting; what has no counterpart is left out', () => {
  const ratios = [{ by: 'tool', of: 'ours', to: 'theirs', measure: 'time' }];
  assert.deepEqual(compareRows(rows, ratios, fields), [
    { of: 'ours, 10 pages', to: 'theirs', measure: 'time', runs: 2, median: 0.375, least: 0.25, most: 0.5 },
  ]);
});

test('growth is that of the medians, for each tool by itself', () => {
  const growth = { by: 'pages', measures: ['time'] };
  assert.deepEqual(
    describeGrowth(
      rows.filter(({ tool }) => tool === 'ours'),
      growth,
      fields,
    ),
    [{ setting: 'ours', measure: 'time', by: 'pages', exponent: 1 }],
  );
});
