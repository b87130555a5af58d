import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Database, openDatabase } from '../../src/results/database.ts';
import { tablesOfSelect } from '../../src/results/tables-of-select.ts';

let database: Database;
before(async () => {
  database = await openDatabase();
});
after(() => {
  database.close();
});

const selects: [string, string[]][] = [
  ['SELECT * FROM a', ['a']],
  ['FROM "A" SELECT x', ['a']],
  ['SELECT * FROM a JOIN b ON a.x = b.x', ['a', 'b']],
  ['SELECT * FROM a JOIN b USING (x)', ['a', 'b']],
  ['SELECT * FROM a NATURAL JOIN b', ['a', 'b']],
  ['SELECT * FROM a, a AS again', ['a']],
  ['SELECT (SELECT max(x) FROM b) FROM a WHERE x IN (SELECT x FROM c)', ['b', 'a', 'c']],
  ['SELECT x FROM a UNION ALL SELECT x FROM b', ['a', 'b']],
  ['WITH t AS (SELECT * FROM a), u AS (SELECT * FROM t) SELECT * FROM u JOIN b USING (x)', ['a', 'b']],
  ['WITH a AS (SELECT * FROM a) SELECT * FROM a', ['a']],
  ['WITH t AS (SELECT 1) SELECT * FROM (WITH u AS (SELECT * FROM b) SELECT * FROM t, u)', ['b']],
  ['SELECT * FROM t, (WITH t AS (SELECT * FROM b) SELECT * FROM t)', ['t', 'b']],
  ['WITH RECURSIVE r AS (SELECT x FROM a UNION ALL SELECT x + 1 FROM r) SELECT * FROM r', ['a']],
  ['SELECT 1', []],
  ['SELECT FROM WHERE', []],
  ['DROP TABLE a', []],
];

for (const [sql, tables] of selects) {
  test(`${sql}: reads ${tables.join(', ') || 'nothing'}`, async () => {
    assert.deepEqual(await tablesOfSelect(database, sql), tables);
  });
}
