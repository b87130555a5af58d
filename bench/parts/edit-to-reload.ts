import { round } from '../build-row.ts';
import { chapterSite } from '../chapter-content.ts';
import { type Edit, measureEdits } from '../measure-dev.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';

const edits: readonly ({ edit: string } & Edit)[] = [
  {
    edit: 'CSV',
    file: 'content/results/nginx-throughput-mitigations-off.csv',
    page: '/performance/application-performance/',
    change: (text, run) => text.replace(/\d+(?=\.)/, (value) => String(Number(value) + 5000 * (run + 1))),
  },
  {
    edit: 'figure',
    file: 'content/figures/boot-time-by-vmm.vl.json',
    page: '/performance/boot-times/',
    change: (text, run) => text.replaceAll('"step": 34', `"step": ${35 + run}`),
  },
  {
    edit: 'page',
    file: 'content/performance/memory.mdx',
    page: '/performance/memory/',
    change: (text, run) => `${text}\nSaved again, time ${'i'.repeat(run + 1)}.\n`,
  },
];

/** (f) The chapter in the dev server: from a saved file to the page in the browser. */
export const editToReload: Part = {
  id: 'f',
  title: 'From an edit to the reloaded page',
  table: 'perfdocs-edits',
  measure: measureDev,
};

async function measureDev({ runs, progress }: BenchOptions): Promise<BenchRow[]> {
  const site = await chapterSite();
  try {
    const rows: BenchRow[] = [];
    for (const { edit, ...what } of edits) {
      progress(edit);
      const times = await measureEdits(site.root, what, runs);
      rows.push(...times.map((time, at) => ({ edit, run: at + 1, reload_time: round(time, 0) })));
    }
    return rows;
  } finally {
    await site.remove();
  }
}
