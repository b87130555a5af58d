import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runQuery } from './project.ts';
import { faults } from './query-faults.ts';

const oneRow = 'a sentence rests on one row: aggregate (min, max, avg, median), or name the one with WHERE';
const null_ = 'look for a condition that no row meets, or a value that is missing in the results';
const division = 'look for a division by zero, or a logarithm of what is not above it';

const cases: [string, string, [string, string]][] = [
  [
    'no row',
    '-- x\nSELECT gain AS g FROM gain WHERE gain > 999',
    ['2:1 claim-row the SELECT gives no row', oneRow],
  ],
  [
    'two rows',
    '-- x\n-- y\nSELECT gain AS g FROM gain',
    ['3:1 claim-row the SELECT gives more than one row', oneRow],
  ],
  [
    'many rows, read no further',
    '-- x\nSELECT range AS g FROM range(100000000000)',
    ['2:1 claim-row the SELECT gives more than one row', oneRow],
  ],
  [
    'NULL',
    "-- x\nSELECT\n  1 AS a,\n  max(gain) FILTER (system = 'Rump') AS b\nFROM gain",
    ['4:41 claim-row b is NULL', null_],
  ],
  [
    'a relation that is NULL',
    '-- x\nSELECT bool_and(gain > 0) AS holds FROM gain WHERE gain > 999',
    ['2:30 claim-row holds is NULL', null_],
  ],
  ['NaN', "-- x\nSELECT\n  'NaN'::DOUBLE AS a", ['3:20 claim-row a is NaN', division]],
  ['infinity', '-- x\nSELECT 1 / 0 AS "a"', ['2:18 claim-row a is Infinity', division]],
  [
    'no number',
    "-- x\nSELECT 'fast' AS a",
    [
      '2:1 claim-row the SELECT gives neither a number nor true or false',
      'give it a column for each number, or one that is true or false',
    ],
  ],
  [
    'two verdicts',
    '-- x\nSELECT true AS a, false AS b',
    ['2:1 claim-row a and b are both true or false', 'join them with AND, or make two queries of them'],
  ],
  [
    'two columns of one name',
    '-- x\nSELECT 1 AS a, 2 AS a',
    ['2:21 claim-row two columns have the name "a"', 'name each with AS'],
  ],
];

for (const [name, sql, expected] of cases) {
  test(`refused: ${name}`, async () => {
    assert.deepEqual(await faults(sql), [expected]);
  });
}

test('a query: its description, columns, row, and tables, also those behind a derived one', async () => {
  const sql = `-- How much faster Unikraft is
-- than the others.
-- units: low %, high %
SELECT min(gain) AS low, max(gain) AS high, count(*) AS systems, min(gain) > 0 AS holds,
  string_agg(system, ', ') AS names, NULL::VARCHAR AS exception
FROM GAIN;`;
  const { queries, diagnostics } = await runQuery(sql);
  assert.deepEqual(diagnostics, []);
  const { description, columns, row, tables } = queries.get('q') ?? assert.fail();
  assert.equal(description, 'How much faster Unikraft is than the others.');
  assert.deepEqual(
    columns.map(({ name, unit, kind }) => [name, unit, kind]),
    [
      ['low', '%', 'number'],
      ['high', '%', 'number'],
      ['systems', undefined, 'number'],
      ['holds', undefined, 'verdict'],
      ['names', undefined, 'explanation'],
      ['exception', undefined, 'explanation'],
    ],
  );
  assert.deepEqual(row, { low: 25, high: 50, systems: 2, holds: true, names: 'Linux, OSv', exception: null });
  assert.deepEqual(tables, ['gain', 'throughput']);
});
