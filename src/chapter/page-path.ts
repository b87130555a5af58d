/** The folder of the chapter below the site's base. */
export const chapterPath = '/performance/';

/** Where a page of the chapter is below the site's base; the overview has the empty slug. */
export function pagePath(slug: string, anchor = ''): string {
  return `${chapterPath}${slug === '' ? '' : `${slug}/`}${anchor === '' ? '' : `#${anchor}`}`;
}
