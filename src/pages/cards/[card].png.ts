import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { type Page, allPages } from '../../chapter/chapter.ts';
import { renderPng } from '../../figures/render-png.ts';
import { cardName } from '../../layouts/card-address.ts';
import { mainFigure } from '../../machines/page-contents.ts';
import { drawCard } from '../../machines/social-card.ts';
import { currentProject } from '../../project/current-project.ts';

/** The pictures that stand for the pages of the chapter where they are linked, and one for the rest of the site. */
export async function getStaticPaths() {
  const { chapter } = await currentProject();
  return [undefined, ...allPages(chapter)].map((page) => ({
    params: { card: cardName(page) },
    props: { page },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const project = await currentProject();
  const page: Page | undefined = props.page;
  const { site } = project;
  const words = page
    ? { site: site.title, title: page.title, description: page.description }
    : { site: site.home.label, title: site.title, description: site.description };
  const { svg } = await drawCard(words, page && mainFigure(project, page));
  return new Response(await renderPng(svg, project.cache), { headers: { 'Content-Type': 'image/png' } });
};
