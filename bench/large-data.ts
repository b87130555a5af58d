import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateTable, generatedSchema } from './generate-table.ts';

/** What a process took for one large table, in milliseconds and bytes. */
export interface LargeDataCost {
  /** Loading the table, which here is checking it too. */
  load: number;
  /** Computing the rows of a figure from it, which here is drawing it too, and the row of a claim. */
  figure: number;
  claim: number;
  /** The most memory that the process had at any time. */
  peakMemory: number;
}

export interface LargeDataResult {
  rows: number;
  format: 'csv' | 'parquet';
  /** The size of the file, in bytes. */
  size: number;
  /** Loading, checking, one figure and one claim. */
  project: LargeDataCost;
  /** The same load and the same two queries in DuckDB alone, on all cores. */
  bare: LargeDataCost;
}

/** The rows of the figure, as a derived table, and the row of the claim: what both sides compute. */
const figureSql = `SELECT system, operation, avg(latency) AS mean, count(*) AS runs
FROM "large" GROUP BY ALL ORDER BY ALL`;
const claimSql = 'SELECT max(latency) / min(latency) AS spread FROM "large"';

const figure = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Latency by operation',
  data: { url: '../results/summary.csv' },
  mark: 'bar',
  encoding: {
    y: { field: 'operation', type: 'nominal' },
    x: { field: 'mean', type: 'quantitative' },
    color: { field: 'system', type: 'nominal' },
  },
};

/**
 * Measures one figure and one claim over a generated table against DuckDB alone, each in a process of its own. The table
 * is made in the folder for temporary files and deleted afterwards.
 */
export async function measureLargeData(
  rows: number,
  format: 'csv' | 'parquet',
  seed = 1,
): Promise<LargeDataResult> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-bench-'));
  try {
    const table = join(root, 'content/results', `large.${format}`);
    await writeProject(root, format);
    await generateTable({ rows, seed, format, path: table });
    const { size } = await stat(table);
    const bare = await measure('bare', root, table);
    const project = await measure('project', root, table);
    return { rows, format, size, project, bare };
  } finally {
    await rm(root, { recursive: true });
  }
}

async function writeProject(root: string, format: string): Promise<void> {
  const content = join(root, 'content');
  for (const folder of ['results', 'figures', 'claims'])
    await mkdir(join(content, folder), { recursive: true });
  const resource = { name: 'large', path: `large.${format}`, schema: generatedSchema };
  const descriptor = { name: 'bench', resources: [resource] };
  await writeFile(join(content, 'results/datapackage.json'), JSON.stringify(descriptor));
  await writeFile(join(content, 'results/summary.sql'), figureSql);
  await writeFile(join(content, 'figures/latency.vl.json'), JSON.stringify(figure));
  await writeFile(
    join(content, 'claims/spread.sql'),
    `-- The largest latency over the smallest.\n${claimSql}`,
  );
}

async function measure(side: 'bare' | 'project', root: string, table: string): Promise<LargeDataCost> {
  const script = join(import.meta.dirname, 'large-data-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    side,
    root,
    table,
    figureSql,
    claimSql,
  ]);
  return JSON.parse(stdout) as LargeDataCost;
}
