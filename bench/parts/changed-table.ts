import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildValues } from '../build-row.ts';
import { generateSite } from '../generate-site.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { type SiteUnderTest, perfdocsSite, temporaryFolder } from '../site-under-test.ts';

const [cold, unchanged, changed] = ['cold', 'nothing changed', 'one CSV changed'] as const;

/** (c) A site of 200 pages and 400 figures, built again after one of its 400 CSVs changed; 20 pages where it is quick. */
export const changedTable: Part = {
  id: 'c',
  title: 'Rebuilds of a site after one CSV of 400 changed',
  table: 'perfdocs-rebuilds',
  ratios: [changed, unchanged].map((of) => ({ by: 'state', of, to: cold, measure: 'build_time' })),
  measure: measureRebuilds,
};

async function measureRebuilds({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const pages = quick ? 20 : 200;
  const content = await temporaryFolder('generated');
  await generateSite(content, pages, 1);
  const site = await perfdocsSite(content);
  const rows: BenchRow[] = [];
  try {
    for (let run = 1; run <= Math.min(runs, 3); run += 1) {
      progress(`run ${run}`);
      await site.cool();
      const build = async (state: string): Promise<void> => {
        rows.push({ state, pages, run, ...buildValues(await site.build()) });
      };
      await build(cold);
      await build(unchanged);
      await changeTable(site, run);
      await build(changed);
    }
  } finally {
    await site.remove();
    await rm(content, { recursive: true });
  }
  return rows;
}

/** Writes another value into the first row of a table, another one each time. */
async function changeTable({ root }: SiteUnderTest, run: number): Promise<void> {
  const file = join(root, `content/results/series-${run}-1.csv`);
  const [header = '', first = '', ...rest] = (await readFile(file, 'utf8')).split('\n');
  const cells = first.split(',');
  const value = (Number(cells.at(-1)) * 1.01).toFixed(3);
  await writeFile(file, [header, [...cells.slice(0, -1), value].join(','), ...rest].join('\n'));
}
