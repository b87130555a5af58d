/** The folder of the chapter below the site's base. */
export const chapterPath = '/performance/';

/** Where a page of the chapter is below the site's base; the overview has the empty slug. */
export function pagePath(slug: string, anchor = ''): string {
  return `${chapterPath}${slug === '' ? '' : `${slug}/`}${anchor === '' ? '' : `#${anchor}`}`;
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
