import { pagePath, pathOfLink } from '../chapter/page-path.ts';

const base = `${import.meta.env.BASE_URL.replace(/\/+$/, '')}/`;

/** The address of a path below the site's base: `diagnostics/` becomes `/some/base/diagnostics/`. */
export function siteAddress(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** The whole address of a path below the site's base, for those who are not on the site. */
export function absoluteAddress(path: string): string {
  return new URL(siteAddress(path), import.meta.env.SITE).href;
}

/** The address of a page of the chapter; the overview has the empty slug. */
export function pageAddress(slug: string, anchor = ''): string {
  return siteAddress(pagePath(slug, anchor));
}

/** Whether a link leads to another host. */
export function isExternal(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

/** The address that a link in a page leads to: below the base, what leads to the site. */
export function resolveLink(href: string): string {
  const path = pathOfLink(href);
  return path === undefined ? href : siteAddress(path);
}

/** The folder of the notes about the numbers of a page, among those of all pages: that of the page on the site. */
export function notesFolder(slug: string): string {
  return pagePath(slug).replaceAll(/^\/|\/$/g, '');
}
