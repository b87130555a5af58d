import type { APIRoute } from 'astro';
import { tableOf, tableRoutes } from '../../components/result-table.ts';
import { currentProject } from '../../project/current-project.ts';
import { tableParquet } from '../../results/table-parquet.ts';

/** Each result table as a Parquet file. */
export const getStaticPaths = tableRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { results } = await currentProject();
  const parquet = await tableParquet(tableOf(results, params.name ?? ''), results);
  return new Response(parquet, { headers: { 'Content-Type': 'application/vnd.apache.parquet' } });
};
