import type { Resource } from './descriptor.ts';

/** What the rows of a table are read from: files of cells, or a SELECT. */
export type TableFormat = 'csv' | 'parquet' | 'sql';

/** The format that the name of a file tells; the profile lets a resource have no other names. */
export function formatOf(path: string): TableFormat {
  if (path.endsWith('.sql')) return 'sql';
  return path.endsWith('.parquet') ? 'parquet' : 'csv';
}

/** The paths of a resource as they are written: one, or those of its parts. */
export function listPaths({ path }: Pick<Resource, 'path'>): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

/**
 * The files that a path stands for. A list of paths is the standard's; that a * in one stands for any part of the name of
 * a file or folder is our own. `files` are those of the folder, in the order in which the rows are to be.
 */
export function matchFiles(path: string, files: readonly string[]): readonly string[] {
  if (!path.includes('*') || files.includes(path)) return files.filter((file) => file === path);
  const pattern = new RegExp(`^${path.split('*').map(escapePattern).join('[^/]*')}$`);
  return files.filter((file) => pattern.test(file));
}

/** The files that the rows of a resource are in, each once. */
export function resourceFiles(resource: Pick<Resource, 'path'>, files: readonly string[]): string[] {
  return [...new Set(listPaths(resource).flatMap((path) => matchFiles(path, files)))];
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
