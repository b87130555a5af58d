import { globSync } from 'tinyglobby';
import { repositoryRoot } from './project-copy.ts';

/** How many files of the content of the project have such a path. */
function countFiles(pattern: string): number {
  return globSync(pattern, { cwd: repositoryRoot }).length;
}

/** The number of result tables, those that are derived included. */
export const tables = countFiles('content/results/*.{csv,sql}');

/** The number of figures. */
export const figures = countFiles('content/figures/*.vl.json');

/** The number of pages beside the chapter. */
export const supplements = countFiles('content/!(performance)/index.mdx');
