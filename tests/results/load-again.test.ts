import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { DuckDBConnection } from '@duckdb/node-api';
import { loadResults } from '../../src/results/load-results.ts';
import { files, inFolder } from './edited-folder.ts';

/** Collects the statements that are run from now on. */
function watchStatements(context: TestContext): () => string {
  const run = context.mock.method(DuckDBConnection.prototype, 'run');
  return () => run.mock.calls.map((call) => call.arguments[0]).join('\n');
}

test('where no file changed, the results are those of before', async (context) => {
  const { load } = await inFolder(context);
  const { results } = await load();
  const again = await load(results);
  assert.equal(again.results, results);
});

test('after an edit of one CSV, only that is read and only what rests on it is derived', async (context) => {
  const { load, write } = await inFolder(context);
  const { results } = await load();
  await write('sizes.csv', 'name,size\nA,10\nB,30\n');
  const statements = watchStatements(context);
  const { results: again } = await load(results);
  const read = [...statements().matchAll(/\/([^/']+\.csv)'/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(read)], ['sizes.csv']);
  assert.deepEqual(statements().match(/INSERT INTO "\w+"/g), ['INSERT INTO "large"']);
  assert.deepEqual(await again.rows('large', ['name', 'most']), [
    { name: 'A', most: 10 },
    { name: 'B', most: 30 },
  ]);
});

test('what is taken over is as it was read', async (context) => {
  const { load, write } = await inFolder(context);
  const many = Array.from(
    { length: 5000 },
    (_, at) => `S${at},${at % 7 === 0 ? '' : at / 8},,,${at % 2 === 0}`,
  );
  await write('runs.csv', `${files['runs.csv']}${many.join('\n')}\n`);
  const { results } = await load();
  await write('systems.csv', 'name\nA\nB\nC\n');
  const { results: again } = await load(results);
  for (const name of ['runs', 'fast', 'sizes', 'parts', 'events']) {
    const fields = results.tables.get(name)?.fields.map((field) => field.name) ?? [];
    assert.deepEqual(await again.rows(name, fields), await results.rows(name, fields), name);
    assert.deepEqual(again.tables.get(name), results.tables.get(name), name);
  }
  assert.equal(again.tables.get('runs')?.rowCount, 5002);
});

test('a CSV of the same size and time as before is another', async (context) => {
  const { root, load, write } = await inFolder(context);
  const path = join(root, 'content/results/sizes.csv');
  await utimes(path, 0, 0);
  const { results } = await load();
  await write('sizes.csv', 'name,size\nA,10\nB,90\n');
  await utimes(path, 0, 0);
  const { results: again } = await load(results);
  assert.deepEqual(await again.rows('sizes', ['size']), [{ size: 10 }, { size: 90 }]);
});

test('a key that refers to a row that went is reported, though its own table is as it was', async (context) => {
  const { root, load, write } = await inFolder(context);
  const { results } = await load();
  await write('systems.csv', 'name\nA\n');
  const again = await loadResults({ root, folder: 'content/results' }, { before: results });
  assert.equal(again.results, undefined);
  assert.deepEqual(
    again.diagnostics.map(({ code, file, line }) => [code, file, line]),
    [['foreign-key', 'content/results/sizes.csv', 3]],
  );
});

test('another title of a field in the data package is that of the table', async (context) => {
  const { load, write } = await inFolder(context);
  const { results } = await load();
  const text = files['datapackage.json'].replace('"name": "time",', '"name": "time", "title": "Duration",');
  await write('datapackage.json', text);
  const { results: again } = await load(results);
  assert.equal(again.tables.get('runs')?.fields[1]?.title, 'Duration');
});
