import type { APIRoute } from 'astro';
import { describeEmbed } from '../../components/figure-embed.ts';
import { figureRoutes } from '../../components/placed-figure.ts';
import { currentProject } from '../../project/current-project.ts';

/** What a consumer of oEmbed needs to show the figure: https://oembed.com/, section 2.3.4.4, type "rich". */
export const getStaticPaths = figureRoutes;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await describeEmbed(await currentProject(), params.id ?? ''));
