import type { APIRoute } from 'astro';
import { figureOf, figureRoutes } from '../../components/placed-figure.ts';
import { currentProject } from '../../project/current-project.ts';

export const getStaticPaths = figureRoutes;

/** The Vega specifications of a figure, wide and narrow, for the chart that a reader explores. */
export const GET: APIRoute = async ({ params }) => {
  const { live } = figureOf(await currentProject(), params.id ?? '');
  return new Response(JSON.stringify(live), { headers: { 'Content-Type': 'application/json' } });
};
