import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteLocation } from '../../components/figure-credit.ts';
import { latestChange } from '../../layouts/last-change.ts';
import { addressesOf } from '../../machines/addresses.ts';
import { inputsOf } from '../../machines/page-contents.ts';
import { pageTwin } from '../../machines/page-twin.ts';
import { currentProject } from '../../project/current-project.ts';

/** Each page beside the chapter as plain Markdown. */
export async function getStaticPaths() {
  const { chapter } = await currentProject();
  return chapter.supplements.map((page) => ({
    params: { supplement: page.slug.slice(1, -1) },
    props: { page },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { page } }) => {
  const project = await currentProject();
  const changed = await latestChange(inputsOf(project, page));
  const text = await pageTwin(project, page, addressesOf(siteLocation), changed);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
