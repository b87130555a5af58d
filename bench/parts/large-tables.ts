import { round } from '../build-row.ts';
import { type LargeDataCost, measureLargeData } from '../large-data.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';

const tools = { project: 'perfdocs', bare: 'DuckDB alone' } as const;

/** (e) One figure and one claim over tables of up to ten million rows, against DuckDB alone. */
export const largeTables: Part = {
  id: 'e',
  title: 'One figure and one claim over large tables',
  table: 'perfdocs-large-tables',
  ratios: ['load_time', 'query_time'].map((measure) => ({
    ...{ by: 'tool', of: tools.project, to: tools.bare, measure },
  })),
  growth: { by: 'rows', measures: ['load_time', 'query_time', 'peak_memory'] },
  measure: measureTables,
};

async function measureTables({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const measured: BenchRow[] = [];
  for (const format of ['csv', 'parquet'] as const) {
    for (const rows of quick ? [1e4, 1e5] : [1e4, 1e5, 1e6, 1e7]) {
      for (let run = 1; run <= Math.min(runs, 3); run += 1) {
        progress(`${rows} rows of ${format}, run ${run}`);
        const { project, bare } = await measureLargeData(rows, format, run);
        measured.push(
          rowOf({ tool: tools.project, format, rows, run }, project),
          rowOf({ tool: tools.bare, format, rows, run }, bare),
        );
      }
    }
  }
  return measured;
}

/** In seconds and megabytes. */
function rowOf(setting: BenchRow, { load, figure, claim, peakMemory }: LargeDataCost): BenchRow {
  const query_time = round((figure + claim) / 1000, 4);
  return {
    ...setting,
    load_time: round(load / 1000, 4),
    query_time,
    peak_memory: round(peakMemory / 1e6, 1),
  };
}
