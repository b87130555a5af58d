import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type LoadResultsOutcome, loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { parquetOf } from '../support/parquet-file.ts';
import { describe, table } from './project.ts';

const runs = table('runs', ['system', 'time:number:ms', 'day:date', 'at:datetime', 'warm:boolean']);
/** The texts of the folder. */
export const files = {
  'datapackage.json': describe(
    runs,
    table('sizes', ['name', 'size:integer:B'], {
      foreignKeys: [{ fields: 'name', reference: { resource: 'systems', fields: 'name' } }],
    }),
    table('systems', ['name']),
    { ...table('events', ['n:integer:1']), path: 'events.parquet' },
    { ...table('parts', ['n:integer:1']), path: 'parts/*.csv' },
  ),
  'runs.csv': 'system,time,day,at,warm\nA,1.5,2026-11-20,2026-11-20T10:00:00,true\nB,,,,\n',
  'sizes.csv': 'name,size\nA,10\nB,20\n',
  'systems.csv': 'name\nA\nB\n',
  'parts/1.csv': 'n\n1\n',
  'fast.sql': 'SELECT system, time AS quickest FROM runs WHERE time IS NOT NULL',
  'large.sql': 'SELECT name, size AS most FROM sizes WHERE size > 5',
};

export interface Folder {
  root: string;
  write: (name: string, content: string | Uint8Array) => Promise<void>;
  load: (before?: Results) => Promise<LoadResultsOutcome & { results: Results }>;
}

/** A results folder that is loaded again after edits; all that was loaded is closed afterwards. */
export async function inFolder(context: TestContext): Promise<Folder> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-again-'));
  context.after(() => rm(root, { recursive: true }));
  const write: Folder['write'] = (name, content) => writeFile(join(root, 'content/results', name), content);
  await mkdir(join(root, 'content/results/parts'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await write(name, content);
  await write('events.parquet', await parquetOf('SELECT 1::BIGINT AS n'));
  const load: Folder['load'] = async (before) => {
    const { results, ...rest } = await loadResults({ root, folder: 'content/results' }, { before });
    assert.ok(results, JSON.stringify(rest.diagnostics));
    context.after(() => {
      results.close();
    });
    return { results, ...rest };
  };
  return { root, write, load };
}
