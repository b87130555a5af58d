import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { cwd } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentProject } from '../project/current-project.ts';
import { largeTables } from '../results/row-limit.ts';
import { tableCsv } from '../results/table-csv.ts';
import { tableParquet } from '../results/table-parquet.ts';

/** Writes the files of large tables to data/, piece by piece: what a route gives Astro holds in memory whole. */
export function writeLargeTables(): AstroIntegration {
  return {
    name: 'perfdocs:large-tables',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { results } = await currentProject();
        const folder = fileURLToPath(new URL('data/', dir));
        await mkdir(folder, { recursive: true });
        for (const table of largeTables(results)) {
          const file = `${folder}${table.name}`;
          await pipeline(tableCsv(table, results, cwd()), createWriteStream(`${file}.csv`));
          await pipeline(tableParquet(table, results, cwd()), createWriteStream(`${file}.parquet`));
        }
      },
    },
  };
}
