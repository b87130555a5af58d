import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How much of the bound is left when it was passed, so that it is not passed again by the next file. */
const share = 0.75;

/**
 * Keeps the files of a folder below a number of bytes; the one that was used least lately goes first. Gives what is to be
 * told of every file that was written, with its size: the folder is looked at after the first, and when there are too
 * many bytes, be it by what other processes wrote or by what a process that broke off left behind.
 */
export function keepBound(folder: string, bound: number): (written: number) => Promise<void> {
  let size: number | undefined;
  return async (written) => {
    size = size === undefined ? undefined : size + written;
    if (size !== undefined && size <= bound) return;
    const files = await listFiles(folder);
    size = files.reduce((sum, file) => sum + file.size, 0);
    if (size <= bound) return;
    for (const file of files.toSorted((a, b) => a.used - b.used)) {
      if (size <= bound * share) break;
      await rm(file.path, { force: true });
      size -= file.size;
    }
  };
}

interface CachedFile {
  path: string;
  /** In bytes. */
  size: number;
  /** When it was used last, in milliseconds since 1970. */
  used: number;
}

/** The files of a folder; another process may take some away meanwhile. */
async function listFiles(folder: string): Promise<CachedFile[]> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name): Promise<CachedFile[]> => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? [{ path, size: found.size, used: found.mtimeMs }] : [];
    }),
  );
  return files.flat();
}
