import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Files, describe, diagnosticsOf, expected, table } from './project.ts';

/** A package with one table and these .sql files; `d` is the resource of d.sql, where it has one. */
function derive(sql: Files, d?: object): Files {
  const resources = [
    table('redis-throughput', ['system', 'run:integer:1', 'time:number:s']),
    ...(d ? [d] : []),
  ];
  return {
    'datapackage.json': describe(...resources),
    'redis-throughput.csv': 'system,run,time\nOSv,1,3\nOSv,2,5\nRump,1,1\n',
    ...sql,
  };
}

const wanted = 'write one SELECT over the other tables; WITH can hold the steps before it';
const noMore = 'correct the SELECT; DuckDB says no more about it';

async function check(sql: string, d?: object) {
  return diagnosticsOf(derive({ 'd.sql': sql }, d));
}

test('an unknown column, behind characters of more than one byte', async () => {
  assert.deepEqual(await check('-- é\nSELECT \'😀é\' AS a, tme\nFROM "redis-throughput"'), [
    expected(
      'sql-error',
      'd.sql:2:19',
      'Referenced column "tme" not found in FROM clause',
      'Candidate bindings: "time", "system"',
    ),
  ]);
});

test('an unknown table', async () => {
  assert.deepEqual(await check('SELECT 1 AS x FROM\n  "redis-troughput"'), [
    expected(
      'sql-error',
      'd.sql:2:3',
      'there is no table "redis-troughput"',
      'the tables are: redis-throughput. Did you mean "redis-throughput"?',
    ),
  ]);
});

test('a syntax error', async () => {
  assert.deepEqual(await check('SELECT system\nFORM t'), [
    expected('sql-error', 'd.sql:2:6', 'syntax error at or near "t"', noMore),
  ]);
});

test('an error that only shows when the SELECT runs', async () => {
  assert.deepEqual(await check('SELECT 1 AS x,\n  CAST(system AS INTEGER) AS n FROM "redis-throughput"'), [
    expected(
      'sql-error',
      'd.sql:2:3',
      "Could not convert string 'OSv' to INT32 when casting from source column system",
      noMore,
    ),
  ]);
});

test('anything but one SELECT', async () => {
  const reject = (message: string) => [expected('sql-error', 'd.sql:1:1', message, wanted)];
  assert.deepEqual(await check('DELETE FROM "redis-throughput"'), reject('the statement is not a SELECT'));
  assert.deepEqual(await check('CREATE TABLE x AS SELECT 1'), reject('the statement is not a SELECT'));
  assert.deepEqual(
    await check('SELECT 1 AS x; DROP TABLE "redis-throughput"'),
    reject('there are 2 statements'),
  );
  assert.deepEqual(await check('-- only a comment\n'), reject('there is no statement'));
  assert.deepEqual(await check('SELECT $1 AS x'), [
    expected('sql-error', 'd.sql:1:1', 'the statement has a parameter', 'write the value in its place'),
  ]);
});

test('a SELECT has no way to files, network or settings', async () => {
  const hint = 'a SELECT can read the result tables, and nothing else';
  for (const source of [
    "read_csv('/etc/passwd')",
    "read_text('/etc/passwd')",
    "glob('/etc/*')",
    "read_parquet('https://x.invalid/a')",
  ]) {
    const [fault, ...rest] = await check(`SELECT * FROM ${source}`);
    assert.deepEqual(rest, []);
    assert.deepEqual([fault?.code, fault?.hint], ['sql-error', hint], source);
  }
  assert.equal((await check("SELECT * FROM '/etc/passwd'"))[0]?.code, 'sql-error');
  assert.equal((await check('SET threads = 4'))[0]?.message, 'the statement is not a SELECT');
});

test('columns that a table cannot have', async () => {
  const hint = 'cast it to VARCHAR, BIGINT, DOUBLE, BOOLEAN, DATE or TIMESTAMP';
  assert.deepEqual(await check('SELECT 1 AS a, 2 AS A, [3] AS l'), [
    expected('sql-error', 'd.sql:1:1', 'a cell cannot hold l, which is of type INTEGER[]', hint),
    expected(
      'sql-error',
      'd.sql:1:1',
      'two columns have the name "A"',
      'give one of them another name with AS',
    ),
  ]);
});

test('numbers that no page can show', async () => {
  const hint = 'divide by nullif(x, 0), so that what cannot be divided is missing; integers end at 2^53';
  assert.deepEqual(
    await check(
      'SELECT time / 0 AS x, 9007199254740993 AS n, time / nullif(0, 0) AS fine FROM "redis-throughput"',
    ),
    [
      expected('sql-error', 'd.sql:1:1', 'n is not an integer that can be shown in 3 rows', hint),
      expected('sql-error', 'd.sql:1:1', 'x is not a number that can be shown in 3 rows', hint),
    ],
  );
});
