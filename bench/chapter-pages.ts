import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePath, slugOfFile } from '../src/chapter/page-path.ts';

/** The paths of the chapter's pages below the base of the site, the overview first. */
export async function chapterPages(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'content/performance'));
  return names
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => pagePath(slugOfFile(`content/performance/${name}`)))
    .toSorted();
}
