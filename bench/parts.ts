import type { Part } from './part.ts';
import { buildStages } from './parts/build-stages.ts';
import { changedTable } from './parts/changed-table.ts';
import { chapterBuilds } from './parts/chapter-builds.ts';
import { editToReload } from './parts/edit-to-reload.ts';
import { figureCompilation } from './parts/figure-compilation.ts';
import { growingSites } from './parts/growing-sites.ts';
import { largeTables } from './parts/large-tables.ts';
import { lighthouse } from './parts/lighthouse.ts';
import { pageLoads } from './parts/page-loads.ts';
import { slowMachines } from './parts/slow-machines.ts';

/** All parts of the benchmark, in the order in which they run. */
export const parts: readonly Part[] = [
  chapterBuilds,
  growingSites,
  changedTable,
  figureCompilation,
  largeTables,
  editToReload,
  pageLoads,
  buildStages,
  slowMachines,
  lighthouse,
];
