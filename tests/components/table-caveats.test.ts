import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caveatsOfTable } from '../../src/components/table-caveats.ts';
import type { Results } from '../../src/results/results.ts';
import type { Row } from '../../src/results/table.ts';
import { describe, table, withResults } from '../results/project.ts';

const fields = [
  'system',
  'run:integer:1',
  { name: 'time', type: 'number' as const, unit: 's', notes: [{ text: 'Far out.', where: { run: 2 } }] },
  'memory:integer:MB',
];
const notes = ['All on one core.', { text: 'Old.', where: { system: 'Rump' } }];
const files = {
  'datapackage.json': describe({ ...table('runs', fields, { primaryKey: ['system', 'run'] }), notes }),
  'runs.csv': 'system,run,time,memory\nRump,1,3,9\nRump,2,70,9\nLinux,2,80,7\nLinux,1,5,7\n',
};

/** The signs of each cell, row by row. */
async function signsIn(results: Results): Promise<string[][]> {
  const { fields: own, ...rest } = results.tables.get('runs') ?? assert.fail('no table');
  const { signsOf } = caveatsOfTable({ ...rest, fields: own });
  const rows = await results.rows(
    'runs',
    own.map(({ name }) => name),
  );
  return rows.map((row: Row) => own.map((field) => signsOf(row, field)));
}

test('a note about rows marks what was measured in them, one about a field that field alone', async () => {
  await withResults(files, async (results) => {
    const { caveats } = caveatsOfTable(results.tables.get('runs') ?? assert.fail('no table'));
    assert.deepEqual(caveats, [
      { text: 'All on one core.', sign: undefined },
      { text: 'Old.', sign: '*' },
      { text: 'Far out.', sign: '§' },
    ]);
    assert.deepEqual(await signsIn(results), [
      ['', '', '*', '*'],
      ['', '', '*§', '*'],
      ['', '', '§', ''],
      ['', '', '', ''],
    ]);
  });
});
