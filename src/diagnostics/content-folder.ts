import { isAbsolute, relative } from 'node:path';
import { cwd, env } from 'node:process';

/**
 * The folder of all that is one project's own, relative to the root, with forward slashes: content, or that of
 * PERFDOCS_CONTENT. Diagnostics name files in it.
 */
export const contentFolder = fromRoot(env.PERFDOCS_CONTENT ?? 'content', cwd());

/** A folder as it is named from the root, be it given so or as an absolute path. */
export function fromRoot(folder: string, root: string): string {
  const named = isAbsolute(folder) ? relative(root, folder) : folder;
  return named.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
}
