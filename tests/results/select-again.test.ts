import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DuckDBConnection } from '@duckdb/node-api';
import type { Results } from '../../src/results/results.ts';
import { parquetOf } from '../support/parquet-file.ts';
import { inFolder } from './edited-folder.ts';

const select = (results: Results, sql: string) => results.select({ name: 'q', file: 'q.sql', sql }, 1000);

const edits: [string, string, string | (() => Promise<Uint8Array>), string, unknown][] = [
  ['a CSV', 'sizes.csv', 'name,size\nA,11\n', 'SELECT sum(most) AS x FROM large', 11],
  ['a SELECT', 'large.sql', 'SELECT 7 AS most', 'SELECT sum(most) AS x FROM large', 7],
  ['a new part', 'parts/2.csv', 'n\n5\n', 'SELECT sum(n) AS x FROM parts', 6],
  [
    'Parquet',
    'events.parquet',
    () => parquetOf('SELECT 4::BIGINT AS n'),
    'SELECT sum(n) AS x FROM events',
    4,
  ],
  [
    'a table that only a function names',
    'sizes.csv',
    'name,size\nA,12\n',
    "SELECT sum(size) AS x FROM query_table('sizes')",
    12,
  ],
  [
    'a table of which only the catalogue tells',
    'new.sql',
    'SELECT 1 AS n',
    'SELECT count(*) AS x FROM information_schema.tables',
    8,
  ],
];

for (const [what, file, content, sql, value] of edits) {
  test(`a query follows an edit of ${what}`, async (context) => {
    const { load, write } = await inFolder(context);
    const { results } = await load();
    const before = await select(results, sql);
    await write(file, typeof content === 'string' ? content : await content());
    const { results: again } = await load(results);
    const { selection } = await select(again, sql);
    assert.notDeepEqual(selection?.rows, before.selection?.rows);
    assert.deepEqual(selection?.rows, [{ x: value }]);
  });
}

test('a query whose tables did not change is not run again', async (context) => {
  const { load, write } = await inFolder(context);
  const { results } = await load();
  const sql = 'SELECT max(quickest) AS x FROM fast';
  const before = await select(results, sql);
  await write('sizes.csv', 'name,size\nA,12\n');
  const { results: again } = await load(results);
  const prepared = context.mock.method(DuckDBConnection.prototype, 'extractStatements');
  assert.equal((await select(again, sql)).selection, before.selection);
  assert.equal(prepared.mock.callCount(), 0);
});
