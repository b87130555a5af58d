import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRecords } from '../../src/results/csv-records.ts';
import { decodeCsv } from '../../src/results/csv-text.ts';
import { type Database, openDatabase } from '../../src/results/database.ts';
import { readCells } from '../../src/results/read-cells.ts';
import { traceCsv } from '../../src/results/table-rows.ts';

const cells = [
  'a',
  '1.5',
  '',
  ' ',
  '"x"',
  '"a""b"',
  '"l\nm"',
  '"c,d"',
  'é😀',
  '""',
  '" s "',
  '#c',
  '\t',
  "'",
];

/** A made-up CSV: the seed decides its width, line ends, blank lines and uneven rows. */
function writeCsv(seed: number): { text: string; names: string[] } {
  let state = seed;
  const pick = (count: number) => (state = (state * 1103515245 + 12345) % 2147483648) % count;
  const names = ['c0', 'c1', 'c2'].slice(0, 1 + pick(3));
  const end = pick(2) === 0 ? '\n' : '\r\n';
  const rows = Array.from({ length: pick(6) }, () => {
    if (pick(6) === 0) return '';
    const width = pick(8) === 0 ? 1 + pick(4) : names.length;
    return Array.from({ length: width }, () => (cells[pick(cells.length)] ?? '').replace('\n', end)).join(
      ',',
    );
  });
  const mark = pick(4) === 0 ? '\uFEFF' : '';
  return { text: mark + [names.join(','), ...rows].join(end) + (pick(2) === 0 ? end : ''), names };
}

async function readByDuckDb(
  database: Database,
  path: string,
  text: string,
  names: string[],
): Promise<{ rows: string[][]; traced: string[][]; beyond: boolean }> {
  await writeFile(path, text);
  const parts = [{ path, file: 'made-up.csv' }];
  await readCells(database, 'cells', { parts, names, trailing: true });
  const rows = await database.query('FROM cells ORDER BY rowid');
  await database.query('DROP TABLE cells');
  const trace = traceCsv(parts, names.length);
  const { text: cellAt } = await trace(rows.map((_, at) => at));
  const { place } = await trace([rows.length]);
  return {
    rows: rows.map((row) => names.map((name) => String(row[name] ?? '').replaceAll('\r\n', '\n'))),
    traced: rows.map((_, at) => names.map((_name, field) => cellAt(at, field) ?? '')),
    beyond: throws(() => place(rows.length, 0)),
  };
}

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

// Places come from the records that are found in the bytes, and rows from DuckDB: both must see those that csv-parse sees.
test('DuckDB, the trace of a row and csv-parse read the same rows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-'));
  const database = await openDatabase();
  let accepted = 0;
  for (let seed = 1; seed <= 200; seed += 1) {
    const { text: raw, names } = writeCsv(seed);
    const { text } = decodeCsv(Buffer.from(raw), 'made-up.csv');
    if (text === undefined) continue;
    accepted += 1;
    const traced = readRecords(text)
      .cells.slice(1)
      .filter((record) => record.length === names.length);
    assert.deepEqual(
      await readByDuckDb(database, join(folder, 'made-up.csv'), raw, names),
      { rows: traced, traced, beyond: true },
      JSON.stringify(raw),
    );
  }
  database.close();
  await rm(folder, { recursive: true });
  assert.equal(accepted, 200);
});
