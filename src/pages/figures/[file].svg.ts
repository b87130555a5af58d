import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureOf, pictureRoutes } from '../../components/figure-pictures.ts';
import { embedFonts } from '../../figures/export-svg.ts';

/** Each figure as an SVG in light colours, on white and without a ground. */
export const getStaticPaths = () => pictureRoutes('svg');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { svg } = await pictureOf(props.id, props.ground);
  return new Response(await embedFonts(svg), { headers: { 'Content-Type': 'image/svg+xml' } });
};
