import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldTitle, joinTitle, splitTitle } from '../../src/figures/quantity-title.ts';
import type { Table } from '../../src/results/table.ts';

test('a title is split from the unit in brackets at its end', () => {
  assert.deepEqual(splitTitle('Image size (MiB)'), { title: 'Image size', unit: 'MiB' });
  assert.deepEqual(splitTitle('Boot (cold) time (ms)'), { title: 'Boot (cold) time', unit: 'ms' });
  assert.deepEqual(splitTitle('Boot (cold) time'), { title: 'Boot (cold) time', unit: undefined });
  assert.deepEqual(splitTitle('(ms)'), { title: '(ms)', unit: undefined });
  assert.deepEqual(splitTitle('Runs'), { title: 'Runs', unit: undefined });
});

test('a title is joined as it is split', () => {
  for (const text of ['Image size (MiB)', 'Runs']) assert.equal(joinTitle(splitTitle(text)), text);
});

test('a field has the title and unit of the data package; a unit of 1 is none', () => {
  const field = { type: 'number', description: '', missingValues: [], notes: [] } as const;
  const table: Table = {
    name: 'a',
    title: '',
    description: '',
    file: 'a.csv',
    files: ['a.csv'],
    format: 'csv',
    derived: false,
    primaryKey: [],
    rowCount: 0,
    notes: [],
    fields: [
      { ...field, name: 'time', title: 'Boot time', unit: 'µs' },
      { ...field, name: 'ratio', title: 'Ratio', unit: '1' },
      { ...field, name: 'count', title: 'Count', unit: '' },
    ],
  };
  assert.deepEqual(fieldTitle('time', [table]), { title: 'Boot time', unit: 'µs' });
  assert.deepEqual(fieldTitle('ratio', [table]), { title: 'Ratio', unit: undefined });
  assert.deepEqual(fieldTitle('count', [table]), { title: 'Count', unit: undefined });
  assert.deepEqual(fieldTitle('time_ms', [table]), { title: 'time_ms', unit: undefined });
});
