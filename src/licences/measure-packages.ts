import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../results/results-folder.ts';

/** What package-lock.json says of a package, by its folder. */
export type LockedPackages = Readonly<
  Record<string, { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }>
>;

/**
 * The folders of all packages that the one in a folder needs, itself included, as far as they are installed. Node looks
 * for a package among those of the folder itself, then among those of each folder above it.
 */
export function neededFolders(locked: LockedPackages, folder: string): Set<string> {
  const found = new Set([folder]);
  // A set that grows is walked to its end.
  for (const own of found) {
    const { dependencies = {}, optionalDependencies = {} } = locked[own] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const target = findFolder(locked, own, name);
      if (target !== undefined) found.add(target);
    }
  }
  return found;
}

function findFolder(locked: LockedPackages, from: string, name: string): string | undefined {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (folder in locked) return folder;
  if (from === '') return undefined;
  return findFolder(locked, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** How many bytes the files of a package have, without the packages in it. */
export async function measurePackage(root: string, folder: string): Promise<number> {
  const files = (await listFiles({ root, folder })).filter((file) => !file.startsWith('node_modules/'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(root, folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
