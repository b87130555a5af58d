import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a folder and those below it, by their paths in it with forward slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted();
}

/** The pages of a built site, by their HTML files. */
export async function builtPages(dist: string): Promise<string[]> {
  return (await filesBelow(dist)).filter((file) => file.endsWith('.html') && !file.startsWith(notes));
}

/** The notes about numbers of a built site, which its pages fetch, by their HTML files. */
export async function builtNotes(dist: string): Promise<string[]> {
  return (await filesBelow(dist)).filter((file) => file.startsWith(notes));
}

const notes = 'claims/notes/';
