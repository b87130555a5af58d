import { type Page, allPages } from '../chapter/chapter.ts';
import type { Project } from '../project/project.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** The slug of the page that a component is rendered in, from the parameters of the route. */
export function currentSlug({ slug = '', supplement }: Params): string {
  return supplement === undefined ? slug : `/${supplement}/`;
}

/** The page that a component is rendered in, likewise. */
export function currentPage({ chapter }: Project, params: Params): Page {
  const slug = currentSlug(params);
  const page = allPages(chapter).find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`There is no page "${slug}"`);
  return page;
}
