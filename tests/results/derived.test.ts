import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Files, describe, diagnosticsOf, expected, table, withResults } from './project.ts';

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

async function check(sql: string, d?: object) {
  return diagnosticsOf(derive({ 'd.sql': sql }, d));
}

test('derived tables read each other, whatever their names, and keep their order', async () => {
  const files = derive({
    'a-last.sql':
      '-- The slowest first.\n--\n-- By mean.\nSELECT *, mean > 2 AS slow FROM "Z-First" ORDER BY mean DESC;\n',
    'z-first.sql': `SELECT system, avg(time) AS mean, sum(run) AS runs, max(time)::DECIMAL(9, 1) AS most,
      DATE '2024-01-01' AS day, NULL::VARCHAR AS note FROM "Redis-Throughput" GROUP BY system ORDER BY mean`,
  });
  await withResults(files, async (results) => {
    const { fields, ...derived } = results.tables.get('a-last') ?? assert.fail();
    assert.deepEqual(derived, {
      name: 'a-last',
      title: 'A last',
      description: 'The slowest first. By mean.',
      file: 'content/results/a-last.sql',
      files: ['content/results/a-last.sql'],
      format: 'sql',
      derived: true,
      primaryKey: [],
      rowCount: 2,
      notes: [],
    });
    assert.deepEqual(
      fields.map(({ name, type, title, unit }) => [name, type, title, unit]),
      [
        ['system', 'string', 'System', undefined],
        ['mean', 'number', 'Mean', undefined],
        ['runs', 'integer', 'Runs', undefined],
        ['most', 'number', 'Most', undefined],
        ['day', 'date', 'Day', undefined],
        ['note', 'string', 'Note', undefined],
        ['slow', 'boolean', 'Slow', undefined],
      ],
    );
    assert.deepEqual(
      await results.rows('a-last', ['system', 'mean', 'runs', 'most', 'day', 'note', 'slow']),
      [
        { system: 'OSv', mean: 4, runs: 3, most: 5, day: '2024-01-01', note: null, slow: true },
        { system: 'Rump', mean: 1, runs: 1, most: 1, day: '2024-01-01', note: null, slow: false },
      ],
    );
  });
});

test('a resource describes a derived table and constrains it', async () => {
  const fields = [
    { name: 'system' },
    { name: 'run', type: 'number', unit: 'runs', constraints: { maximum: 1 } },
  ];
  const resource = { name: 'd', path: 'd.sql', title: 'Runs', schema: { fields, primaryKey: 'system' } };
  const hint = 'correct one of the two rows, or delete it: system must tell all rows apart';
  assert.deepEqual(await check('SELECT system, run FROM "redis-throughput"', resource), [
    expected(
      'constraint-error',
      'd.sql:1:1',
      '"2" in run is above the maximum 1 (row 2)',
      'correct the cell, or the maximum of run in datapackage.json',
    ),
    expected(
      'primary-key',
      'd.sql:1:1',
      'the primary key ("OSv" in system) is already that of row 1 (row 2)',
      hint,
    ),
  ]);
  await withResults(
    derive({ 'd.sql': 'SELECT system, run FROM "redis-throughput" WHERE run = 1' }, resource),
    ({ tables }) => {
      const { title, fields: loaded, rowCount } = tables.get('d') ?? assert.fail();
      assert.deepEqual([title, loaded[1]?.unit, loaded[1]?.type, rowCount], ['Runs', 'runs', 'number', 2]);
    },
  );
});

test('columns that are not those of the schema', async () => {
  const resource = (...fields: object[]) => ({ name: 'd', path: 'd.sql', schema: { fields } });
  assert.deepEqual(await check('SELECT 1 AS a, 2 AS b', resource({ name: 'a' }, { name: 'c' })), [
    expected(
      'schema-error',
      'd.sql:1:1',
      'the SELECT gives the columns a, b, its schema has a, c',
      'give both the same columns in the same order',
    ),
  ]);
  assert.deepEqual(await check('SELECT 1.5 AS a', resource({ name: 'a', type: 'integer', unit: '1' })), [
    expected(
      'schema-error',
      'd.sql:1:1',
      'a is of type number in the SELECT, its schema says integer',
      'cast the column, or correct its type in datapackage.json',
    ),
  ]);
});

test('a circle, and what depends on it', async () => {
  const files = derive({
    'p.sql': 'SELECT * FROM q',
    'q.sql': 'SELECT * FROM p',
    'r.sql': 'SELECT * FROM q',
    's.sql': 'SELECT * FROM s',
  });
  const hint = 'take one of the tables out of the circle';
  assert.deepEqual(await diagnosticsOf(files), [
    expected('sql-error', 'p.sql:1:1', 'the table is made from itself, by way of q', hint),
    expected('sql-error', 'q.sql:1:1', 'the table is made from itself, by way of p', hint),
    expected('sql-error', 's.sql:1:1', 'the table is made from itself, by way of s', hint),
  ]);
});

test('what is derived from a table that cannot be loaded is not reported too', async () => {
  const files = derive({ 'd.sql': 'SELECT * FROM "redis-throughput"', 'e.sql': 'SELECT * FROM d' });
  const broken = { ...files, 'redis-throughput.csv': '' };
  assert.deepEqual(
    (await diagnosticsOf(broken)).map(({ code }) => code),
    ['source-error'],
  );
});
