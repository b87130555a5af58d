import { env } from 'node:process';

/**
 * The folder of all that is one project's own, relative to the root, with forward slashes: content, or that of
 * PERFDOCS_CONTENT. Diagnostics name files in it.
 */
export const contentFolder = (env.PERFDOCS_CONTENT ?? 'content')
  .replaceAll('\\', '/')
  .replace(/^\.\//, '')
  .replace(/\/+$/, '');
