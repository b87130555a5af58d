import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';

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
  const states = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs, ctimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs} ${ctimeMs}`;
    }),
  );
  return states.join('\n');
}
