import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureOf, pictureRoutes } from '../../components/figure-pictures.ts';
import { renderPng } from '../../figures/render-png.ts';

/** Each figure as a PNG in light colours, on white and without a ground. */
export const getStaticPaths = () => pictureRoutes('png');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { svg } = await pictureOf(props.id, props.ground);
  return new Response(await renderPng(svg), { headers: { 'Content-Type': 'image/png' } });
};
