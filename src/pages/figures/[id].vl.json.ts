import type { APIRoute } from 'astro';
import { figureOf, figureRoutes } from '../../components/placed-figure.ts';
import { currentProject } from '../../project/current-project.ts';

/** The specification of each figure with its data inlined: it opens as it is in the Vega editor. */
export const getStaticPaths = figureRoutes;

export const GET: APIRoute = async ({ params }) => {
  const { spec } = figureOf(await currentProject(), params.id ?? '');
  return Response.json(spec);
};
