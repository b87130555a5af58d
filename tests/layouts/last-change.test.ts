import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { readLastChanges } from '../../src/layouts/last-change.ts';
import { runGit } from '../support/git.ts';

test('each file has the date of the last commit that changed it, if git can tell', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-'));
  t.after(() => rm(folder, { recursive: true }));
  const root = join(folder, 'docs of mine');
  await mkdir(join(root, 'pages'), { recursive: true });
  const commit = async (day: string, ...files: string[]): Promise<void> => {
    for (const file of files) await writeFile(join(root, file), `${day}\n`);
    runGit(root, ['add', '.']);
    runGit(root, ['commit', '--quiet', '--message', 'Change'], `${day}T12:00:00Z`);
  };
  assert.deepEqual(await readLastChanges('pages', root), new Map(), 'no repository');
  runGit(folder, ['init', '--quiet', '--initial-branch=main', root]);
  await commit('2025-12-31', 'other.txt');
  await commit('2026-01-01', 'pages/a.mdx', 'pages/größe 1.mdx');
  await commit('2026-01-02', 'pages/a.mdx', 'other.txt');
  await commit('2026-01-03', 'other.txt');
  await writeFile(join(root, 'pages/new.mdx'), '');
  const dates = new Map([
    ['pages/a.mdx', '2026-01-02T12:00:00+00:00'],
    ['pages/größe 1.mdx', '2026-01-01T12:00:00+00:00'],
  ]);
  assert.deepEqual(await readLastChanges('pages', root), dates);
  assert.deepEqual(await readLastChanges('other', root), new Map(), 'no commit concerns it');
  const shallow = join(folder, 'shallow');
  runGit(folder, ['clone', '--quiet', '--depth=3', pathToFileURL(root).href, shallow]);
  dates.delete('pages/größe 1.mdx');
  assert.deepEqual(await readLastChanges('pages', shallow), dates, 'its history begins later');
});
