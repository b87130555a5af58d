import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Where the results of a project are. */
export interface ResultsFolder {
  /** The project, as an absolute path. */
  root: string;
  /** The folder of datapackage.json, relative to the root, with forward slashes. */
  folder: string;
}

/** The files in a results folder: paths relative to it, with forward slashes, sorted. Empty where it does not exist. */
export async function listFiles({ root, folder }: ResultsFolder): Promise<string[]> {
  const top = join(root, folder);
  try {
    const entries = await readdir(top, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files
      .map(({ parentPath, name }) => relative(top, join(parentPath, name)).replaceAll(sep, '/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
