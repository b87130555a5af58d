import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultsFolder } from './results-folder.ts';

/** A text that is another after every change of a file, even if that gave it back its size and time. */
export async function stateOfFile(path: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [path, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** A text that is another after every change of one of the files of a folder, and when one comes or goes. */
export async function stateOfFolder(
  { root, folder }: ResultsFolder,
  files: readonly string[],
): Promise<string> {
  return digestTexts([
    root,
    folder,
    ...(await Promise.all(files.map((file) => stateOfFile(join(root, folder, file))))),
  ]);
}

/** A digest that is another for every other list of texts. */
export function digestTexts(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}
