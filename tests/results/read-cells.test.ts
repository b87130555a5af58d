import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, table, withResults } from './project.ts';

test('thousands of rows keep their order', async () => {
  const numbers = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_011);
  const big = {
    'datapackage.json': describe(table('big', ['n:integer'], { primaryKey: 'n' })),
    'big.csv': `n\n${numbers.join('\n')}\n`,
  };
  await withResults(big, async (results) => {
    assert.deepEqual(
      (await results.rows('big', ['n'])).map(({ n }) => n),
      numbers,
    );
  });
});

test('an empty string is a value where the schema does not call it missing', async () => {
  const bare = {
    'datapackage.json': describe(table('t', ['a', { name: 'b', missingValues: [] }])),
    't.csv': 'a,b\n,\n"",""\n',
  };
  await withResults(bare, async (results) => {
    assert.deepEqual(await results.rows('t', ['a', 'b']), [
      { a: null, b: '' },
      { a: null, b: '' },
    ]);
  });
});

test('a path means one file, also where DuckDB could read it as a pattern', async () => {
  const sets = ['[ab]', 'a'].map((folder, at) => ({ ...table(`t${at}`, ['x']), path: `${folder}/t.csv` }));
  const patterns = {
    'datapackage.json': describe(...sets),
    '[ab]/t.csv': 'x\nright\n',
    'a/t.csv': 'x\nwrong\n',
  };
  await withResults(patterns, async (results) => {
    assert.deepEqual(await results.rows('t0', ['x']), [{ x: 'right' }]);
  });
});

test('a table may have any name that a resource can have', async () => {
  const names = ['cells', 'select', '1', 'reject_errors', 'a-b_c'];
  const files = {
    'datapackage.json': describe(...names.map((name) => table(name, ['from', 'select']))),
    ...Object.fromEntries(names.map((name) => [`${name}.csv`, `from,select\n${name},x\n`])),
  };
  await withResults(files, async (results) => {
    for (const name of names) {
      assert.deepEqual(await results.rows(name, ['select', 'from']), [{ select: 'x', from: name }]);
    }
  });
});
