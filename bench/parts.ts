import type { Part } from './part.ts';
import { changedTable } from './parts/changed-table.ts';
import { chapterBuilds } from './parts/chapter-builds.ts';
import { figureCompilation } from './parts/figure-compilation.ts';
import { growingSites } from './parts/growing-sites.ts';
import { lighthouse } from './parts/lighthouse.ts';

/** All parts of the benchmark, in the order in which they run. */
export const parts: readonly Part[] = [
  chapterBuilds,
  growingSites,
  changedTable,
  figureCompilation,
  lighthouse,
];
