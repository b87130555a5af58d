import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureOf, pictureRoutes } from '../../components/figure-pictures.ts';
import { encodePicture } from '../../project/figure-picture.ts';

/** Each figure as an SVG in light colours, on white and without a ground. */
export const getStaticPaths = () => pictureRoutes('svg');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const picture = await pictureOf(props.id, props.ground);
  return new Response(await encodePicture(picture, 'svg'), { headers: { 'Content-Type': 'image/svg+xml' } });
};
