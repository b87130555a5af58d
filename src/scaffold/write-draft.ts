import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFiles } from '../project/replace-files.ts';
import type { Draft } from './draft.ts';

/** The files that a draft would create although they are there. */
export async function findExisting(root: string, { created }: Draft): Promise<string[]> {
  const files = [...created.keys()];
  const there = await Promise.all(
    files.map((file) =>
      access(join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, at) => there[at]);
}

/** Writes the files of a draft. Rejects, with no file changed, where one cannot be written or has come to be there. */
export async function writeDraft(root: string, { created, changed }: Draft): Promise<void> {
  const written: string[] = [];
  try {
    for (const [file, text] of created) {
      const path = join(root, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
    await replaceFiles(new Map([...changed].map(([file, text]) => [join(root, file), text])));
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}
