import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { describe, diagnosticsOf, expected, table, withResults } from './project.ts';

const files = {
  'datapackage.json': describe(table('runs', ['system', 'day:date'])),
  'runs.csv': 'system,day\nOSv,2024-01-31\n',
};
const hint = 'the same rows have to give the same site in every build: read a column, or write the value';

const check = (sql: string): Promise<Diagnostic[]> => diagnosticsOf({ ...files, 'd.sql': sql });
const volatile = (at: string, name: string, advice = hint): Diagnostic =>
  expected('volatile-sql', `d.sql:${at}`, `${name} can be another in each build`, advice);

test('chance is refused where it stands, and everything at once', async () => {
  assert.deepEqual(
    await check('-- é: random()\nSELECT system,\n  Random() AS x FROM runs\nWHERE uuid()::VARCHAR > system'),
    [volatile('3:3', 'random()'), volatile('4:7', 'uuid()')],
  );
});

test('the clock is refused, with and without brackets, in steps and subqueries', async () => {
  assert.deepEqual(
    await check(
      'WITH a AS (SELECT now()::TIMESTAMP AS t)\nSELECT t, (SELECT max(current_date - day) FROM runs) AS d FROM a',
    ),
    [volatile('1:19', 'now()'), volatile('2:23', 'current_date')],
  );
  for (const [sql, name] of [
    ['CURRENT_TIMESTAMP::VARCHAR', 'CURRENT_TIMESTAMP'],
    ['localtimestamp', 'localtimestamp'],
    ['today()', 'today()'],
    ['year(age(day))', 'age()'],
    ['ago(INTERVAL 1 DAY)::VARCHAR', 'ago()'],
  ] as const) {
    const at = 8 + (sql.startsWith('year') ? 5 : 0);
    assert.deepEqual(await check(`SELECT ${sql} AS x FROM runs`), [volatile(`1:${at}`, name)], sql);
  }
});

test('what tells of the machine or the version is refused', async () => {
  assert.deepEqual(await check(`SELECT version() AS v, current_setting('threads') AS t`), [
    volatile('1:8', 'version()'),
    volatile('1:24', 'current_setting()'),
  ]);
  assert.deepEqual(await check('SELECT name FROM duckdb_settings()'), [
    volatile('1:18', 'duckdb_settings()'),
  ]);
});

test('a sample is refused without a seed', async () => {
  const advice = 'write REPEATABLE (1) behind the sample, so that it is the same in every build';
  assert.deepEqual(await check('SELECT system FROM\n  runs TABLESAMPLE 50%'), [
    volatile('2:3', 'a sample', advice),
  ]);
  assert.deepEqual(await check('SELECT system FROM runs USING SAMPLE 1'), [
    volatile('1:1', 'a sample', advice),
  ]);
  assert.deepEqual(await check('SELECT system FROM runs TABLESAMPLE reservoir(1) REPEATABLE (1)'), []);
});

test('what only looks like it is in order', async () => {
  const sql = `SELECT 'random()' AS "now", year(age(DATE '2024-02-01', day)) AS n, r.day AS today,
    CASE WHEN system IS NULL THEN error('no system') ELSE pi() END AS p FROM runs AS r`;
  assert.deepEqual(await check(sql), []);
});

test('a claim is refused in the same way, and does not run', async () => {
  await withResults(files, async (results) => {
    const file = { name: 'c', file: 'content/claims/c.sql', sql: '-- Chance.\nSELECT random() AS x' };
    const { selection, diagnostics } = await results.select(file, 1000);
    assert.equal(selection, undefined);
    assert.deepEqual(
      diagnostics.map(({ code, line, column }) => [code, line, column]),
      [['volatile-sql', 2, 8]],
    );
  });
});
