import { rm } from 'node:fs/promises';
import { buildValues } from '../build-row.ts';
import { starlight, starlightSite } from '../comparison-site.ts';
import { generateSite } from '../generate-site.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { type SiteUnderTest, perfdocsSite, temporaryFolder } from '../site-under-test.ts';

/** (b) Generated sites of more and more pages, each with two figures over data of their own; cold. */
export const growingSites: Part = {
  id: 'b',
  title: 'Sites of 10 to 1,000 pages with two figures each',
  table: 'perfdocs-growing-sites',
  ratios: [
    { by: 'tool', of: 'perfdocs', to: starlight, measure: 'build_time' },
    { by: 'tool', of: 'perfdocs', to: starlight, measure: 'peak_memory' },
  ],
  growth: { by: 'pages', measures: ['build_time', 'peak_memory', 'site_size'] },
  measure: measureGrowth,
};

/** The largest sites take minutes: what they add is the shape of the curve, which a run or two show. */
function sizes({ runs, quick }: BenchOptions): { pages: number; repeats: number }[] {
  if (quick) return [10, 20].map((pages) => ({ pages, repeats: 1 }));
  return [10, 50, 200, 1000].map((pages) => ({ pages, repeats: pages < 1000 ? Math.min(runs, 3) : 1 }));
}

async function measureGrowth(options: BenchOptions): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { pages, repeats } of sizes(options)) {
    await withGeneratedSites(pages, async (sites) => {
      for (let run = 1; run <= repeats; run += 1) {
        for (const site of sites) {
          options.progress(`${pages} pages, run ${run} of ${repeats}: ${site.tool}`);
          await site.cool();
          rows.push({ tool: site.tool, pages, run, ...buildValues(await site.build()) });
        }
      }
    });
  }
  return rows;
}

async function withGeneratedSites(
  pages: number,
  use: (sites: readonly SiteUnderTest[]) => Promise<void>,
): Promise<void> {
  const content = await temporaryFolder('generated');
  await generateSite(content, pages, pages);
  const sites = [await perfdocsSite(content), await starlightSite(content)];
  try {
    await use(sites);
  } finally {
    for (const site of sites) await site.remove();
    await rm(content, { recursive: true });
  }
}
