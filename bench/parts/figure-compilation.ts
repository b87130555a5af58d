import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BoundFigure, openFigures } from '../bound-figures.ts';
import { round } from '../build-row.ts';
import { compilers } from '../figure-compilers.ts';
import { generateSite } from '../generate-site.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { temporaryFolder } from '../site-under-test.ts';

const of = 'perfdocs, wide and narrow';

/** (d) Figures compiled one after the other, on one core, their data read already. */
export const figureCompilation: Part = {
  id: 'd',
  title: 'Time to compile a figure',
  table: 'perfdocs-figure-compilation',
  ratios: compilers
    .filter(({ tool }) => tool !== of)
    .map(({ tool: to }) => ({ by: 'tool', of, to, measure: 'figure_time' })),
  measure: measureCompilation,
};

async function measureCompilation({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const root = await temporaryFolder('figures');
  try {
    await generateSite(join(root, 'content'), quick ? 4 : 20, 1);
    const figures = await openFigures(root);
    const rows: BenchRow[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const { tool, compile, warm } of compilers) {
        progress(`run ${run} of ${runs}: ${tool}`);
        if (run === 1 && warm) await compileAll(figures, compile);
        rows.push({ tool, run, figure_time: round(await compileAll(figures, compile), 3) });
      }
    }
    return rows;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Compiles all figures; gives the milliseconds for one. */
async function compileAll(
  figures: readonly BoundFigure[],
  compile: (figure: BoundFigure) => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  for (const figure of figures) await compile(figure);
  return (performance.now() - start) / figures.length;
}
