import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Results } from '../../src/results/results.ts';
import { tableParquet } from '../../src/results/table-parquet.ts';
import { parquetOf as writtenBy } from '../support/parquet-file.ts';
import { describe, table, withResults } from './project.ts';

const odd = `odd "name'); DROP TABLE all_types; --`;

/** A table with every type, with missing values, and with names that SQL would take for more than names. */
const files = {
  'datapackage.json': describe(
    table(
      'all_types',
      ['text', 'count:integer:1', 'value:number:s', 'flag:boolean', 'day:date', 'time:datetime', odd],
      { missingValues: ['', 'n/a'] },
    ),
  ),
  'all_types.csv': [
    `text,count,value,flag,day,time,"${odd.replaceAll('"', '""')}"`,
    'µs “quoted”,9007199254740991,0.1,true,2021-04-26,2021-04-26T09:30:00,x',
    '"a, ""b""",-7,1.7976931348623157e308,false,0001-01-01,2021-04-26T09:30:00.000001Z,y',
    'n/a,n/a,n/a,n/a,n/a,n/a,n/a',
    '17,0,5e-324,1,9999-12-31,1969-12-31T23:59:59.999999,1',
    '',
  ].join('\n'),
  'derived.sql': 'SELECT text, count / 3 AS third, day FROM "all_types" ORDER BY text DESC',
};

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perfdocs-test-'));
});

after(() => rm(folder, { recursive: true }));

async function parquetOf(results: Results, name: string): Promise<Uint8Array> {
  const found = results.tables.get(name) ?? assert.fail(`no table ${name}`);
  return buffer(tableParquet(found, results, folder));
}

/** What DuckDB reads in a file: columns with types, and rows with dates as ISO 8601 text. */
async function readBack(bytes: Uint8Array) {
  const file = join(folder, 'read.parquet');
  await writeFile(file, bytes);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`FROM read_parquet('${file}')`);
  const columns = reader.columnNames().map((name, at) => [name, String(reader.columnType(at))]);
  const rows = reader.getRowObjectsJson().map((row) => Object.values(row));
  const metadata = await connection.runAndReadAll(
    `SELECT DISTINCT compression FROM parquet_metadata('${file}')`,
  );
  connection.closeSync();
  instance.closeSync();
  return { columns, rows, compression: metadata.getRowsJson().flat() };
}

test('every type arrives as such, and every value as it was', async () => {
  await withResults(files, async (results) => {
    const { columns, rows, compression } = await readBack(await parquetOf(results, 'all_types'));
    assert.deepEqual(columns, [
      ['text', 'VARCHAR'],
      ['count', 'BIGINT'],
      ['value', 'DOUBLE'],
      ['flag', 'BOOLEAN'],
      ['day', 'DATE'],
      ['time', 'TIMESTAMP'],
      [odd, 'VARCHAR'],
    ]);
    assert.deepEqual(rows, [
      ['µs “quoted”', '9007199254740991', 0.1, true, '2021-04-26', '2021-04-26 09:30:00', 'x'],
      ['a, "b"', '-7', 1.7976931348623157e308, false, '0001-01-01', '2021-04-26 09:30:00.000001', 'y'],
      [null, null, null, null, null, null, null],
      ['17', '0', 5e-324, true, '9999-12-31', '1969-12-31 23:59:59.999999', '1'],
    ]);
    assert.deepEqual(compression, ['SNAPPY']);
  });
});

test('a derived table has the types and the order of its SELECT', async () => {
  await withResults(files, async (results) => {
    const { columns, rows } = await readBack(await parquetOf(results, 'derived'));
    assert.deepEqual(columns, [
      ['text', 'VARCHAR'],
      ['third', 'DOUBLE'],
      ['day', 'DATE'],
    ]);
    assert.deepEqual(rows, [
      ['µs “quoted”', 9007199254740991 / 3, '2021-04-26'],
      ['a, "b"', -7 / 3, '0001-01-01'],
      ['17', 0, '9999-12-31'],
      [null, null, null],
    ]);
  });
});

test('the same rows give the same bytes', async () => {
  const bytes: Uint8Array[] = [];
  for (let build = 0; build < 2; build += 1)
    await withResults(files, async (results) => void bytes.push(await parquetOf(results, 'all_types')));
  assert.deepEqual(bytes[0], bytes[1]);
});

async function leftIn(place: string): Promise<string[]> {
  return (await readdir(place)).filter((name) => name.includes('perfdocs-'));
}

test('no file is left behind, and the SQL of the project still reaches none', async () => {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await withResults(files, async (results) => {
      const bytes = await parquetOf(results, 'all_types');
      const [exports = '', ...others] = await leftIn(folder);
      assert.deepEqual([await readdir(join(folder, exports)), others], [[], []]);
      const file = join(folder, 'kept.parquet');
      await writeFile(file, bytes);
      const sql = `SELECT count(*) AS n FROM read_parquet('${file}')`;
      const { selection, diagnostics } = await results.select({ name: 'q', file: 'q.sql', sql }, 1000);
      assert.equal(selection, undefined);
      assert.deepEqual(
        diagnostics.map(({ code, message }) => `${code} ${message}`),
        [`sql-error Cannot access file "${file}" - file system operations are disabled by configuration`],
      );
    });
    assert.deepEqual(await leftIn(folder), []);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
});

test('a table in several Parquet files is one file to take along', async () => {
  const parts = await Promise.all([1, 2].map((run) => writtenBy(`SELECT ${run} AS run`)));
  const files = {
    'datapackage.json': describe({ ...table('runs', ['run:integer:1']), path: 'parts/*.parquet' }),
    'parts/2.parquet': parts[1] ?? assert.fail(),
    'parts/1.parquet': parts[0] ?? assert.fail(),
  };
  await withResults(files, async (results) => {
    assert.deepEqual((await readBack(await parquetOf(results, 'runs'))).rows, [['1'], ['2']]);
  });
});
