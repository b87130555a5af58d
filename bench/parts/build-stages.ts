import { round } from '../build-row.ts';
import { chapterSite } from '../chapter-content.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import type { SiteCost } from '../site-under-test.ts';

/** (h) Where the time of a build of the chapter goes, as `--timing` prints it. */
export const buildStages: Part = {
  id: 'h',
  title: 'Stages of a build of the chapter',
  table: 'perfdocs-build-stages',
  measure: measureStages,
};

async function measureStages({ runs, progress }: BenchOptions): Promise<BenchRow[]> {
  const site = await chapterSite('--timing');
  const rows: BenchRow[] = [];
  try {
    for (let run = 1; run <= runs; run += 1) {
      await site.cool();
      for (const state of ['cold', 'warm']) {
        progress(`run ${run} of ${runs}: ${state}`);
        const stages = stagesOf(await site.build());
        rows.push(...stages.map(([stage, time]) => ({ state, stage, run, stage_time: round(time, 1) })));
      }
    }
    return rows;
  } finally {
    await site.remove();
  }
}

/** The stages and their seconds; what none of them took is start and end of the process, digests, and the move to dist/. */
export function stagesOf({ output, seconds }: Pick<SiteCost, 'output' | 'seconds'>): [string, number][] {
  const lines = output.matchAll(/^ +([\d.]+) s {2}([a-z ]+[a-z])(?: \d+ of .*)?$/gim);
  const stages = [...lines].map(([, time, stage = '']): [string, number] => [stage, Number(time)]);
  const known = stages.reduce((sum, [, time]) => sum + time, 0);
  return [...stages, ['start and end', Math.max(0, seconds - known)]];
}
