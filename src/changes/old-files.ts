import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import type { Git } from './git.ts';

/** A file of a commit. */
interface Entry {
  /** Its content, by git's name for it. */
  id: string;
  /** Relative to the project. */
  path: string;
}

/**
 * Gives a function the files that a commit has in a folder of the project, written into a folder of their own, which is
 * gone when it has ended. The work tree is not touched. Undefined where the commit has no such files.
 */
export async function withOldFiles<Result>(
  git: Git,
  commit: string,
  folder: string,
  use: (root: string) => Promise<Result>,
): Promise<Result | undefined> {
  const entries = await listEntries(git, commit, folder);
  if (entries.length === 0) return undefined;
  const root = await realpath(await mkdtemp(join(tmpdir(), 'perfdocs-old-')));
  try {
    const contents = await readObjects(git, entries);
    for (const [at, { path }] of entries.entries()) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), contents[at] ?? '');
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The ordinary files of a folder, below it only: a tree can hold links, and paths that no checkout would write. */
async function listEntries(git: Git, commit: string, folder: string): Promise<Entry[]> {
  const { output } = await git(['ls-tree', '-r', '-z', commit, folder]);
  const lines = output.toString().split('\0');
  return lines.flatMap((line) => {
    const [, id, path] = /^100(?:644|755|664) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    return normalize(path).startsWith(normalize(`${folder}/`)) ? [{ id, path }] : [];
  });
}

/** Reads blobs, in order: https://git-scm.com/docs/git-cat-file#_batch_output. */
async function readObjects(git: Git, entries: readonly Entry[]): Promise<Buffer[]> {
  const { output } = await git(['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return entries.map(() => {
    const start = output.indexOf('\n', at) + 1;
    const size = Number(output.toString('latin1', at, start - 1).split(' ')[2]);
    const end = Number.isNaN(size) ? start : start + size;
    at = Number.isNaN(size) ? start : end + 1;
    return output.subarray(start, end);
  });
}
