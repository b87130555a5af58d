import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { listFiles } from '../results/results-folder.ts';
import { stateOfFile } from '../results/table-state.ts';

/**
 * Tells whether an input changed: the paths, sizes and times of all files under content/. Cheap enough to ask for
 * every page, and it needs nobody to tell of a change.
 */
export async function inputSignature(root: string): Promise<string> {
  const files = await listFiles({ root, folder: contentFolder });
  return (await Promise.all(files.map((file) => stateOfFile(join(root, contentFolder, file))))).join('\n');
}
