import { DuckDBInstance } from '@duckdb/node-api';
import { loadQueries } from '../src/claims/load-queries.ts';
import { loadFigures } from '../src/figures/load-figures.ts';
import { loadResults } from '../src/results/load-results.ts';
import type { LargeDataCost } from './large-data.ts';

// One side of the comparison, in a process of its own, so that its memory is its own too. Prints a LargeDataCost.

const [, , side, root = '', table = '', figureSql = '', claimSql = ''] = process.argv;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function runProject(): Promise<Omit<LargeDataCost, 'peakMemory'>> {
  const start = performance.now();
  const { results, known, diagnostics } = await loadResults({ root, folder: 'content/results' });
  const load = performance.now() - start;
  if (!results) throw new Error(JSON.stringify(diagnostics));
  const figure = await timed(async () => {
    const loaded = await loadFigures({ root, folder: 'content/figures' }, { results, known });
    if (loaded.figures.size !== 1) throw new Error(JSON.stringify(loaded.diagnostics));
  });
  const claim = await timed(async () => {
    const loaded = await loadQueries({ root, folder: 'content/claims' }, results);
    if (loaded.queries.size !== 1) throw new Error(JSON.stringify(loaded.diagnostics));
  });
  results.close();
  return { load, figure, claim };
}

async function runBare(): Promise<Omit<LargeDataCost, 'peakMemory'>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const file = `'${table.replaceAll("'", "''")}'`;
  const columns = "{'system': 'VARCHAR', 'operation': 'VARCHAR', 'run': 'BIGINT', 'latency': 'DOUBLE'}";
  const source = table.endsWith('.csv')
    ? `read_csv(${file}, header = true, auto_detect = false, columns = ${columns})`
    : `read_parquet(${file})`;
  return {
    load: await timed(() => connection.run(`CREATE TABLE "large" AS FROM ${source}`)),
    figure: await timed(() => connection.runAndReadAll(figureSql)),
    claim: await timed(() => connection.runAndReadAll(claimSql)),
  };
}

const cost = side === 'bare' ? await runBare() : await runProject();
process.stdout.write(JSON.stringify({ ...cost, peakMemory: process.resourceUsage().maxRSS * 1024 }));
