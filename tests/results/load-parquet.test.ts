import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { tableCsv } from '../../src/results/table-csv.ts';
import { parquetOf } from '../support/parquet-file.ts';
import { describe, diagnosticsOf, expected, table, withResults } from './project.ts';

const fields = ['system', 'run:integer', 'time:number:ms', 'day:date', 'at:datetime', 'warm:boolean'];

const runs = (path: string | string[], schema = {}) => ({
  ...table('runs', fields, { primaryKey: ['system', 'run'], missingValues: ['', 'n/a'], ...schema }),
  path,
});

/** Rows as a SELECT: name, run and time; the other columns are the same in each. */
const rowsOf = (...rows: string[]) => `
  SELECT time::FLOAT AS time, system, run::INTEGER AS run, DATE '2021-04-26' AS day,
    TIMESTAMP '2021-04-26 09:30:00' AS at, true AS warm
  FROM (VALUES ${rows.map((row) => `(${row})`).join(', ')}) AS given(system, run, time)`;

const claim = (sql: string) => ({ name: 'q', file: 'q.sql', sql });

test('a Parquet file is a table: typed, with what is missing in it, queried and downloaded', async () => {
  const bytes = await parquetOf(rowsOf("'OSv', 1, 1.5", "'n/a', 2, NULL"));
  const files = {
    'datapackage.json': describe({ ...runs('runs.parquet', { primaryKey: 'run' }), format: 'parquet' }),
    'runs.parquet': bytes,
    'slow.sql': 'SELECT system, time * 2 AS twice FROM runs WHERE time > 1',
  };
  await withResults(files, async (results) => {
    const runsTable = results.tables.get('runs') ?? assert.fail('no table');
    assert.deepEqual(
      [runsTable.format, runsTable.derived, runsTable.rowCount, runsTable.files],
      ['parquet', false, 2, ['content/results/runs.parquet']],
    );
    assert.deepEqual(await results.rows('runs', ['system', 'run', 'time', 'day', 'at', 'warm']), [
      { system: 'OSv', run: 1, time: 1.5, day: '2021-04-26', at: '2021-04-26T09:30:00', warm: true },
      { system: null, run: 2, time: null, day: '2021-04-26', at: '2021-04-26T09:30:00', warm: true },
    ]);
    assert.deepEqual(await results.rows('slow', ['system', 'twice']), [{ system: 'OSv', twice: 3 }]);
    const { selection } = await results.select(claim('SELECT max(time) AS most FROM runs'), 1000);
    assert.deepEqual([selection?.rows, selection?.from], [[{ most: 1.5 }], ['runs']]);
    assert.equal(
      String(await buffer(tableCsv(runsTable, results, ''))),
      'system,run,time,day,at,warm\r\nOSv,1,1.5,2021-04-26,2021-04-26T09:30:00,true\r\n,2,,2021-04-26,2021-04-26T09:30:00,true\r\n',
    );
  });
});

test('columns of a Parquet file that are missing, too many, or of another type', async () => {
  const files = {
    'datapackage.json': describe({ ...table('t', ['count:integer:1', 'time:number:ms']), path: 't.parquet' }),
    't.parquet': await parquetOf("SELECT 'a' AS count, 1.5 AS tme"),
  };
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'extra-label',
      't.parquet:1:1',
      'the column tme is not in the schema',
      'describe the column in datapackage.json, rename it or leave it out. Did you mean "time"?',
    ),
    expected(
      'missing-label',
      't.parquet:1:1',
      'the column time of the schema is missing',
      'the columns must be: count, time',
    ),
    expected(
      'schema-error',
      't.parquet:1:1',
      'count is of type VARCHAR in the file, its schema says integer',
      'write the column as BIGINT, or correct its type in datapackage.json',
    ),
  ]);
});

test('rows of Parquet files that break keys, constraints and types are named by file and number', async () => {
  const limit = [{ name: 'system' }, { name: 'run', type: 'integer' }] as const;
  const time = { name: 'time', type: 'number', unit: 'ms', constraints: { maximum: 9 } } as const;
  const files = {
    'datapackage.json': describe({
      ...table('runs', [...limit, time], { primaryKey: ['system', 'run'] }),
      path: ['b.parquet', 'a.parquet'],
    }),
    'b.parquet': await parquetOf("SELECT 'OSv' AS system, 1 AS run, 10.5 AS time"),
    'a.parquet': await parquetOf(
      "SELECT * FROM (VALUES ('OSv', 2::BIGINT, 1.0::DOUBLE), ('OSv', 1, 'inf'), (NULL, 9007199254740992, 1)) AS t(system, run, time)",
    ),
  };
  const correct = 'correct the cell, or the maximum of time in datapackage.json';
  assert.deepEqual(await diagnosticsOf(files), [
    expected(
      'constraint-error',
      'a.parquet:1:1',
      '"Infinity" in time is above the maximum 9 (row 2)',
      correct,
    ),
    expected(
      'primary-key',
      'a.parquet:1:1',
      'system, which is part of the primary key, must not be empty (row 3)',
      'fill in system, or delete the row',
    ),
    expected(
      'primary-key',
      'a.parquet:1:1',
      'the primary key ("OSv" in system, 1 in run) is already that of row 1 of content/results/b.parquet (row 2)',
      'correct one of the two rows, or delete it: system, run must tell all rows apart',
    ),
    expected(
      'type-error',
      'a.parquet:1:1',
      '"9007199254740992" is not an integer in run (row 3)',
      'write a whole number without separators or unit, or a missing value of the schema',
    ),
    expected(
      'type-error',
      'a.parquet:1:1',
      '"Infinity" is not a number in time (row 2)',
      'write a finite number such as 1234.5, without separators or unit, or a missing value of the schema',
    ),
    expected('constraint-error', 'b.parquet:1:1', '"10.5" in time is above the maximum 9 (row 1)', correct),
  ]);
});

test('a file that is no Parquet', async () => {
  const files = { 'datapackage.json': describe(runs('runs.parquet')), 'runs.parquet': 'system,run\n' };
  const [fault, ...others] = await diagnosticsOf(files);
  assert.deepEqual(others, []);
  assert.equal(fault?.code, 'source-error');
  assert.equal(`${fault.file}:${fault.line}:${fault.column}`, 'content/results/runs.parquet:1:1');
  assert.match(
    fault.message,
    /^the file cannot be read as Parquet: File 'content\/results\/runs\.parquet' too small/,
  );
  assert.equal(fault.hint, 'write the file anew, with Parquet as its format');
});
