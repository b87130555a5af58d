import type { Page } from '../chapter/chapter.ts';
import type { Project } from '../project/project.ts';

/** The page of the chapter that a component is rendered in, from the parameters of the route. */
export function currentPage({ chapter }: Project, params: Record<string, string | undefined>): Page {
  const slug = params.slug ?? '';
  const page = chapter.pages.find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`The chapter has no page "${slug}"`);
  return page;
}
