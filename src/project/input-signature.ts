import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { stateOfFile } from '../results/table-state.ts';

/**
 * Tells whether an input changed: the paths, sizes and times of all files under content/. Cheap enough to ask for
 * every page, and it needs nobody to tell of a change.
 */
export async function inputSignature(root: string): Promise<string> {
  const entries = await readdir(join(root, contentFolder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return (await Promise.all(files.map(stateOfFile))).join('\n');
}
