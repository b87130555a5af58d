import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, Table } from '../../src/results/table.ts';
import type { NewRow } from '../../src/importers/build-rows.ts';
import { mergeRows } from '../../src/importers/merge-rows.ts';

const field = (name: string): Field => ({
  name,
  type: 'string',
  title: name,
  description: '',
  unit: undefined,
  missingValues: [],
  notes: [],
});

const table: Table = {
  name: 'runs',
  title: 'Runs',
  description: '',
  file: 'runs.csv',
  files: ['runs.csv'],
  format: 'csv',
  derived: false,
  fields: [field('system'), field('run'), field('note')],
  primaryKey: ['system', 'run'],
  rowCount: 0,
  notes: [],
};

const rows: NewRow[] = ['x', 'y, "z"'].map(
  (note) =>
    new Map([
      ['system', 'B'],
      ['note', note],
    ]),
);

const before = 'system,run,note\nB,2,"old, b"\nA,1,a\nB,5,b\nC,1,c\n';

test('new runs come behind those of their series, and their numbers continue', () => {
  assert.deepEqual(mergeRows(before, table, rows, { counted: 'run', replace: false }), {
    text: 'system,run,note\nB,2,"old, b"\nA,1,a\nB,5,b\nB,6,x\nB,7,"y, ""z"""\nC,1,c\n',
    replaced: 0,
  });
});

test('they take the place of the series, and count from 1', () => {
  assert.deepEqual(mergeRows(before, table, rows, { counted: 'run', replace: true }), {
    text: 'system,run,note\nA,1,a\nB,1,x\nB,2,"y, ""z"""\nC,1,c\n',
    replaced: 2,
  });
});

test('a new series comes last; line ends stay, and an end that lacks one gets it', () => {
  const windows = 'system,run,note\r\nA,1,"two\r\nlines"\r\nA,2,b';
  assert.deepEqual(mergeRows(windows, table, rows.slice(0, 1), { counted: 'run', replace: true }), {
    text: 'system,run,note\r\nA,1,"two\r\nlines"\r\nA,2,b\r\nB,1,x\r\n',
    replaced: 0,
  });
});

test('without a number of the run a row takes the place of the one with its key', () => {
  const keyed = { ...table, primaryKey: ['system'] };
  const [row] = rows;
  const own = new Map([...(row ?? assert.fail()), ['run', '9']]);
  assert.deepEqual(
    mergeRows('system,run,note\nA,1,a\nB,1,b\n', keyed, [own], { counted: undefined, replace: true }),
    {
      text: 'system,run,note\nA,1,a\nB,9,x\n',
      replaced: 1,
    },
  );
});
