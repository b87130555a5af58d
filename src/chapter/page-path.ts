/** The folder of the chapter below the site's base. */
export const chapterPath = '/performance/';

/** Where a page is below the site's base; the overview has the empty slug, a supplement its path. */
export function pagePath(slug: string, anchor = ''): string {
  const path = isSupplement(slug) ? slug : `${chapterPath}${slug === '' ? '' : `${slug}/`}`;
  return `${path}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The slug of a page by its file: content/performance/memory.mdx is memory, content/perfdocs/index.mdx is /perfdocs/. */
export function slugOfFile(file: string): string {
  const [name = '', folder = ''] = file
    .replace(/\.mdx$/, '')
    .split('/')
    .toReversed();
  const page = name === 'index' ? '' : name;
  return chapterPath === `/${folder}/` ? page : `/${folder}/${page}`;
}

/** Whether a slug is that of a page beside the chapter. */
export function isSupplement(slug: string): boolean {
  return slug.startsWith('/');
}
