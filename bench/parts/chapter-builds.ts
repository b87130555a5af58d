import { rm } from 'node:fs/promises';
import { buildValues } from '../build-row.ts';
import { copyChapter } from '../chapter-content.ts';
import { bareAstro, bareAstroSite, starlight, starlightSite } from '../comparison-site.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { type SiteUnderTest, perfdocsSite } from '../site-under-test.ts';

const of = 'perfdocs';
const tools = [starlight, bareAstro];

/** (a) The chapter, built by perfdocs and by others: with nothing kept from before, and again. */
export const chapterBuilds: Part = {
  id: 'a',
  title: 'Cold and warm builds of the chapter',
  table: 'perfdocs-chapter-builds',
  ratios: tools.map((to) => ({ by: 'tool', of, to, measure: 'build_time' })),
  measure: measureChapter,
};

async function measureChapter({ runs, progress }: BenchOptions): Promise<BenchRow[]> {
  const content = await copyChapter();
  const sites = [await perfdocsSite(content), await starlightSite(content), await bareAstroSite(content)];
  try {
    const rows: BenchRow[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const site of sites) {
        progress(`run ${run} of ${runs}: ${site.tool}`);
        rows.push(...(await buildTwice(site, run)));
      }
    }
    return rows;
  } finally {
    for (const site of sites) await site.remove();
    await rm(content, { recursive: true });
  }
}

async function buildTwice(site: SiteUnderTest, run: number): Promise<BenchRow[]> {
  const { tool } = site;
  await site.cool();
  const cold = buildValues(await site.build());
  const warm = buildValues(await site.build());
  return [
    { tool, state: 'cold', run, ...cold },
    { tool, state: 'warm', run, ...warm },
  ];
}
