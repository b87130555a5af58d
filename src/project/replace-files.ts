import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces files, each at once: a file has its old bytes or its new ones, whenever the process or the machine stops.
 * All are written beside their places and on the disk before the first is replaced; on an error none is.
 */
export async function replaceFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const asides: string[] = [];
  try {
    const moves: [from: string, to: string][] = [];
    for (const [to, text] of files) {
      const aside = await mkdtemp(join(dirname(to), '.new-'));
      asides.push(aside);
      const from = join(aside, basename(to));
      await writeThrough(from, text, (await stat(to)).mode);
      moves.push([from, to]);
    }
    for (const [from, to] of moves) await rename(from, to);
  } finally {
    for (const aside of asides) await rm(aside, { recursive: true, force: true });
  }
}

async function writeThrough(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
