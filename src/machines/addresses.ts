import { chapterPath, isSupplement, pagePath, pathOfLink } from '../chapter/page-path.ts';
import type { SiteLocation } from '../project/site-location.ts';

/** Whole addresses, for those who are not on the site. */
export interface Addresses {
  /** The address of a path below the site's base: `figures/boot-time.svg`. */
  file: (path: string) => string;
  /** The address of a page; the overview has the empty slug. */
  page: (slug: string, anchor?: string) => string;
  /** The address of a page as Markdown. */
  twin: (slug: string) => string;
  /** The address of the page of a result table. */
  table: (name: string) => string;
}

/** Gives the addresses of what is on a site. */
export function addressesOf({ site, base }: SiteLocation): Addresses {
  const root = new URL(`${base.replace(/\/+$/, '')}/`, site);
  const file = (path: string): string => new URL(path.replace(/^\/+/, ''), root).href;
  return {
    file,
    page: (slug, anchor) => file(pagePath(slug, anchor)),
    twin: (slug) => file(isSupplement(slug) ? `${slug}index.md` : `${chapterPath}${twinName(slug)}.md`),
    table: (name) => file(`data/${name}/`),
  };
}

/** The name of a page's Markdown file, without its ending: the overview is the index, as in content/. */
export function twinName(slug: string): string {
  return slug === '' ? 'index' : slug;
}

/** The whole address that a link in the page of a slug leads to; those that stay in the page lead to it. */
export function absoluteLink(href: string, slug: string, addresses: Addresses): string {
  if (href.startsWith('#')) return addresses.page(slug, href.slice(1));
  const path = pathOfLink(href);
  return path === undefined ? href : addresses.file(path);
}
