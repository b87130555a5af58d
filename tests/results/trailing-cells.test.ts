import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inspectCsv } from '../../src/results/csv-text.ts';
import { openDatabase } from '../../src/results/database.ts';
import { loadTable } from '../../src/results/load-table.ts';
import { traceCsv } from '../../src/results/table-rows.ts';
import { cellsTable as table } from '../reliability/cells-table.ts';

const folder = await mkdtemp(join(tmpdir(), 'perfdocs-trailing-'));
const names = table.fields.map(({ name }) => name);

after(() => rm(folder, { recursive: true }));

/** Whether a CSV with these rows is looked through once more, and what is said of it. */
async function load(rows: string): Promise<{ trailing: boolean; faults: string[] }> {
  const path = join(folder, 'cells.csv');
  await writeFile(path, `text,count,size${rows.includes('\r') ? '\r' : ''}\n${rows}`);
  const { trailing } = await inspectCsv(path, table.file);
  const database = await openDatabase();
  const parts = [{ path, file: table.file }];
  const found = await loadTable(database, table, { parts, names, trailing }, traceCsv(parts, names.length));
  database.close();
  return { trailing, faults: found.map(({ line, column, code }) => `${line}:${column} ${code}`) };
}

for (const [what, rows, ...faults] of [
  ['a comma after the last cell', 'a,1,2\nb,1,2,\n', '3:7 extra-cell'],
  ['several of them', 'a,1,2,,,\n', '2:7 extra-cell'],
  ['one in the last line, which has no end', 'a,1,2\nb,1,2,', '3:7 extra-cell'],
  ['an empty cell in quotes', 'a,1,2,""\n', '2:7 extra-cell'],
  ['with Windows line ends', 'a,1,2,\r\nb,1,2\r\n', '2:7 extra-cell'],
  ['behind a quoted line break', '"a\n,",1,2,\n', '3:8 extra-cell'],
  ['beside a cell of another type', 'a,1,x,,\nb,y,2\n', '2:7 extra-cell', '3:3 type-error', '2:5 type-error'],
] as const)
  test(`cells too many are refused though they are empty: ${what}`, async () => {
    assert.deepEqual(await load(rows), { trailing: true, faults });
  });

test('a last cell that is empty is none too many, and nobody looks twice unless quotes may hide a comma', async () => {
  assert.deepEqual(await load('a,n/a,2\n,n/a,2\n'), { trailing: false, faults: [] });
  assert.deepEqual(await load('a,1,\n'), { trailing: false, faults: ['2:5 type-error'] });
  assert.deepEqual(await load('"a,",1,\n'), { trailing: true, faults: ['2:8 type-error'] });
});
