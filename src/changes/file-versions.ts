import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import type { Git } from './git.ts';
import { shorten } from './old-commit.ts';

/** A result table's files as one commit, or the work tree, has them. */
export interface FileVersion {
  /** The day of the commit, as YYYY-MM-DD; empty for the work tree. */
  date: string;
  /** The short id of the commit, or `work tree`. */
  commit: string;
  /** The name of the CSV in its folder, which may have been another one. */
  path: string;
  csv: string;
  /** The data package of the same time; undefined where there was none. */
  descriptor: string | undefined;
}

const folder = `${contentFolder}/results`;

/** The versions of a CSV, the oldest first, across renames; the work tree's comes last where it is another one. */
export async function listVersions(git: Git, root: string, file: string): Promise<FileVersion[]> {
  const format = '--format=%x00%H %cs';
  const log = await git(['-c', 'core.quotePath=false', 'log', '--follow', '--name-only', format, '--', file]);
  const prefix = (await git(['rev-parse', '--show-prefix'])).text;
  const versions: FileVersion[] = [];
  for (const entry of log.text.split('\0').toReversed()) {
    const [, id, date, path] = /^([0-9a-f]+) (\S+)\n+(.+)/.exec(entry) ?? [];
    if (id === undefined || date === undefined || path === undefined) continue;
    const csv = await readBlob(git, `${id}:${path}`);
    const descriptor = await readBlob(git, `${id}:${prefix}${folder}/datapackage.json`);
    const name = path.replace(`${prefix}${folder}/`, '');
    if (csv !== undefined) versions.push({ date, commit: shorten(id), path: name, csv, descriptor });
  }
  const csv = await readFile(join(root, file), 'utf8');
  const descriptor = await readFile(join(root, folder, 'datapackage.json'), 'utf8');
  const last = versions.at(-1);
  if (last?.csv === csv) return versions;
  return [
    ...versions,
    { date: '', commit: 'work tree', path: file.replace(`${folder}/`, ''), csv, descriptor },
  ];
}

async function readBlob(git: Git, name: string): Promise<string | undefined> {
  const { ok, output } = await git(['cat-file', 'blob', name]);
  return ok ? output.toString() : undefined;
}
