import { readFile, realpath } from 'node:fs/promises';
import { relative, isAbsolute, resolve, sep } from 'node:path';

/**
 * Reads text files in some folders below a root, and in those below them; undefined for one that is not there, and for a link that
 * leads out of them.
 */
export function readWithin(
  root: string,
  folders: readonly string[],
): (file: string) => Promise<string | undefined> {
  return async (file) => {
    try {
      const real = await realpath(resolve(root, file));
      const roots = await Promise.all(
        folders.map((folder) => realpath(resolve(root, folder)).catch(() => undefined)),
      );
      const inside = roots.some((root) => root !== undefined && isBelow(real, root));
      return inside ? await readFile(real, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  };
}

function isBelow(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
