import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDatabase } from '../../src/results/database.ts';

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perfdocs-test-'));
});

after(() => rm(folder, { recursive: true }));

test('a database that is locked to a folder reaches that folder alone', async () => {
  const database = await openDatabase();
  await database.lock(folder);
  await database.query(`COPY (SELECT 1 AS x) TO '${join(folder, 'inside.csv')}'`);
  const refused = /file system operations are disabled by configuration/;
  const outside = join(folder, '../outside.csv');
  await assert.rejects(database.query(`COPY (SELECT 1 AS x) TO '${outside}'`), refused);
  await assert.rejects(database.query(`FROM read_text('${import.meta.filename}')`), refused);
  await assert.rejects(database.query("SET allowed_directories = ['/']"), /Cannot change configuration/);
  database.close();
});

test('a database that is locked to a file reads that file alone', async () => {
  const database = await openDatabase();
  const [open, shut] = ['open.csv', 'shut.csv'].map((name) => join(folder, name));
  for (const file of [open, shut]) await writeFile(file ?? '', 'x\n1\n');
  await database.lock(join(folder, 'exports'), [open ?? '']);
  assert.deepEqual(await database.query(`SELECT x FROM read_csv('${open ?? ''}')`), [{ x: 1 }]);
  await assert.rejects(
    database.query(`FROM read_csv('${shut ?? ''}')`),
    /file system operations are disabled by configuration/,
  );
  database.close();
});

test('a stream of rows does not keep other statements from running', async () => {
  const database = await openDatabase();
  let rows = 0;
  for await (const batch of database.stream('SELECT range AS n FROM range(5000) ORDER BY n')) {
    assert.equal(batch[0]?.n, rows);
    rows += batch.length;
    assert.deepEqual(await database.query('SELECT 1 AS one'), [{ one: 1 }]);
  }
  assert.equal(rows, 5000);
  database.close();
});

test('closed while statements run, a database closes after them, and then does the rest', async () => {
  const database = await openDatabase();
  const said: string[] = [];
  // Long enough for the connection to be closed meanwhile, which would wait for itself.
  const long = database.query('SELECT count(*) AS n FROM range(20_000_000) t(i) WHERE i % 7 = 3');
  const next = database.query('SELECT 1 AS one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  database.close(() => said.push('closed'));
  assert.deepEqual([...said], []);
  assert.deepEqual([await long, await next], [[{ n: 2857143 }], [{ one: 1 }]]);
  assert.deepEqual([...said], ['closed']);
  await assert.rejects(database.query('SELECT 1'), /connection/i);
  database.close(() => said.push('closed again'));
  assert.deepEqual([...said], ['closed']);
});
