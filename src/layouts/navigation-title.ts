import type { Page } from '../chapter/chapter.ts';

/** What the navigation calls a page: the overview has the name of the chapter for its title. */
export function navigationTitle({ slug, title }: Page): string {
  return slug === '' ? 'Overview' : title;
}
