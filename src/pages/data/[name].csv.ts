import { cwd } from 'node:process';
import type { APIRoute } from 'astro';
import { fileResponse } from '../../components/file-response.ts';
import { rowsRoutes, tableOf } from '../../components/result-table.ts';
import { currentProject } from '../../project/current-project.ts';
import { tableCsv } from '../../results/table-csv.ts';

/** Each result table as a CSV: the very file where it was measured. */
export const getStaticPaths = rowsRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { results } = await currentProject();
  const csv = tableCsv(tableOf(results, params.name ?? ''), results, cwd());
  return fileResponse(csv, 'text/csv');
};
