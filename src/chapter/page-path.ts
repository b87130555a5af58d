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

/** The page that a path below the site's base, without a query or an anchor, is of; undefined outside of the chapter. */
export function slugOfPath(path: string): string | undefined {
  return path.startsWith(chapterPath) ? path.slice(chapterPath.length).replace(/\/$/, '') : undefined;
}

/**
 * Where a link in a page leads below the site's base; undefined where it leads off the site or stays in the page. Editors
 * link a neighbour as on GitHub (`boot-times.mdx#other-systems`) or by its path on the site (`/performance/boot-times/`).
 * A query after a file is for GitHub: `?plain=1`.
 */
export function pathOfLink(href: string): string | undefined {
  const [, name, anchor = ''] = /^(?:\.\/)?([^/?#]+)\.mdx(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
  if (name !== undefined) return pagePath(name === 'index' ? '' : name, anchor);
  return /^\/(?!\/)/.test(href) ? href : undefined;
}
