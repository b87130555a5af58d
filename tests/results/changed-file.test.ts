import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/results/database.ts';
import { loadFiles } from '../../src/results/load-files.ts';

test('a CSV that grows while it is read is one fault, whatever the half of a row looks like', async () => {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-changed-'));
  const file = join(root, 'runs.csv');
  await writeFile(file, 'run,time\n1,10\n');
  const database = await openDatabase();
  const growing = {
    ...database,
    query: async (sql: string) => {
      await writeFile(file, 'run,time\n1,10\n2,fa');
      return database.query(sql);
    },
  };
  const fields = [
    { name: 'run', type: 'integer' as const },
    { name: 'time', type: 'integer' as const },
  ];
  const runs = { name: 'runs', path: 'runs.csv', schema: { fields } };
  try {
    const copy = () => Promise.resolve(undefined);
    const origin = { root, folder: '.', files: ['runs.csv'], descriptor: '', copy };
    assert.deepEqual(await loadFiles(growing, [runs], origin), {
      tables: [],
      diagnostics: [
        {
          code: 'changed-input',
          severity: 'error',
          file: './runs.csv',
          line: 1,
          column: 1,
          message: 'the file changed while it was read',
          hint: 'run the command again when nothing writes to the file',
        },
      ],
    });
  } finally {
    database.close();
    await rm(root, { recursive: true });
  }
});
