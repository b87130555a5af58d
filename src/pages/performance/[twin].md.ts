import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteLocation } from '../../components/figure-credit.ts';
import { latestChange } from '../../layouts/last-change.ts';
import { addressesOf, twinName } from '../../machines/addresses.ts';
import { inputsOf } from '../../machines/page-contents.ts';
import { pageTwin } from '../../machines/page-twin.ts';
import { currentProject } from '../../project/current-project.ts';

/** Each page of the chapter as plain Markdown. */
export async function getStaticPaths() {
  const { chapter } = await currentProject();
  return chapter.pages.map((page) => ({ params: { twin: twinName(page.slug) }, props: { page } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { page } }) => {
  const project = await currentProject();
  const changed = await latestChange(inputsOf(project, page));
  const text = await pageTwin(project, page, addressesOf(siteLocation), changed);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
