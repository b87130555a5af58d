import type { APIRoute } from 'astro';
import { absoluteAddress } from '../../components/address.ts';
import { schemaName, tableFilePath, tableOf, tableRoutes } from '../../components/result-table.ts';
import { currentProject } from '../../project/current-project.ts';
import { rowSchema } from '../../results/row-schema.ts';

/** The JSON Schema of the rows of each result table. */
export const getStaticPaths = tableRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { results } = await currentProject();
  const table = tableOf(results, params.name ?? '');
  const address = absoluteAddress(tableFilePath(schemaName(table.name)));
  return Response.json(rowSchema(table, results.descriptor, address));
};
