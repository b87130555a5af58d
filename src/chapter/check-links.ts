import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Page, Placement } from './chapter.ts';
import { pagePath, pathOfLink, slugOfPath } from './page-path.ts';
import { tableAnchor } from './table-anchors.ts';

/** Checks that links within the chapter lead to a page and an anchor that exist. Links elsewhere are left alone. */
export function checkLinks(pages: readonly Page[], placements: ReadonlyMap<string, Placement>): Diagnostic[] {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  return pages.flatMap((page) =>
    page.links.flatMap(({ url, html, place }) => {
      const [address = '', anchor] = url.split('#');
      const path = address.replace(/\?.*$/, '');
      const slug = path === '' ? page.slug : slugOfPath(pathOfLink(path) ?? '');
      if (slug === undefined) return [];
      const target = bySlug.get(slug);
      if (!target) {
        const paths = pages.map((one) => pagePath(one.slug));
        const hint = `the pages are ${paths.join(', ')}${offerNearest(path, paths)}`;
        return [diagnose('broken-link', place, `there is no page ${path}`, hint)];
      }
      if (html && path !== '') {
        const message = `the site leaves the address in <a href="${url}"> as it is`;
        return [diagnose('broken-link', place, message, `write the link as [text](${url})`)];
      }
      const anchors = anchorsOf(target, placements);
      if (anchor === undefined || anchors.includes(anchor)) return [];
      const hint = `name a heading, figure or table of ${target.file}${offerNearest(anchor, anchors)}`;
      return [diagnose('broken-link', place, `${pagePath(slug)} has no anchor #${anchor}`, hint)];
    }),
  );
}

/** What a link can lead to in a page: its headings, figures, tables and bound numbers. */
export function anchorsOf(page: Page, placements: ReadonlyMap<string, Placement>): string[] {
  const figures = [...placements.values()]
    .filter(({ slug }) => slug === page.slug)
    .map(({ id }) => `fig-${id}`);
  const tables = page.uses
    .filter(({ component }) => component === 'DataTable')
    .map(({ attributes: { of = '', columns } }) => tableAnchor(of, columns));
  return [...page.anchors, ...figures, ...tables, ...page.bindings.map(({ anchor }) => anchor)];
}
