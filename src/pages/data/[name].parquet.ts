import { cwd } from 'node:process';
import type { APIRoute } from 'astro';
import { fileResponse } from '../../components/file-response.ts';
import { rowsRoutes, tableOf } from '../../components/result-table.ts';
import { currentProject } from '../../project/current-project.ts';
import { tableParquet } from '../../results/table-parquet.ts';

/** Each result table as a Parquet file. */
export const getStaticPaths = rowsRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { results } = await currentProject();
  const parquet = tableParquet(tableOf(results, params.name ?? ''), results, cwd());
  return fileResponse(parquet, 'application/vnd.apache.parquet');
};
