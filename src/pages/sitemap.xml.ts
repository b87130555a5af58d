import type { APIRoute } from 'astro';
import { allPages } from '../chapter/chapter.ts';
import { siteLocation } from '../components/figure-credit.ts';
import { latestChange } from '../layouts/last-change.ts';
import { addressesOf } from '../machines/addresses.ts';
import { inputsOf } from '../machines/page-contents.ts';
import { type ListedPage, sitemap } from '../machines/sitemap.ts';
import { currentProject } from '../project/current-project.ts';
import { sitePaths } from '../layouts/site-paths.ts';

/** All pages that search engines may list, with the day of the last change of those that are made from content. */
export const GET: APIRoute = async () => {
  const project = await currentProject();
  const { file, page: pageAddress } = addressesOf(siteLocation);
  const changes = new Map<string, string | undefined>();
  for (const page of allPages(project.chapter))
    changes.set(pageAddress(page.slug), await latestChange(inputsOf(project, page)));
  const pages = (await sitePaths()).map((path): ListedPage => {
    const address = file(path);
    return { address, changed: changes.get(address) };
  });
  return new Response(sitemap(pages), { headers: { 'Content-Type': 'application/xml' } });
};
