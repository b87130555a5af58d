import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Page, Placement } from './chapter.ts';
import { anchorsOf } from './check-links.ts';

/** The ids that the layout has in the overview. */
const ofLayout: readonly string[] = ['content', 'contents-title', 'references', 'community-title'];

/**
 * Where the links of a former single page lead, by their anchors: to the page of that slug, and to the one whose frontmatter
 * says that it had the anchor. What is an anchor of the overview still leads there.
 */
export function formerAnchors(
  pages: readonly Page[],
  placements: ReadonlyMap<string, Placement>,
): Map<string, Page> {
  const anchors = new Map<string, Page>();
  const taken = anchorsOfOverview(pages, placements);
  for (const page of pages.filter(({ slug }) => slug !== '')) {
    for (const anchor of [page.slug, ...page.formerly.map((former) => former.anchor)]) {
      if (!taken.includes(anchor)) anchors.set(anchor, page);
    }
  }
  return anchors;
}

/** Checks that an anchor in the frontmatter of a page is not one of the overview, nor leads to a page already. */
export function checkFormerAnchors(
  pages: readonly Page[],
  placements: ReadonlyMap<string, Placement>,
): Diagnostic[] {
  const taken = anchorsOfOverview(pages, placements);
  const leads = new Map(pages.map((page) => [page.slug, page]));
  return pages.flatMap((page) =>
    page.formerly.flatMap(({ anchor, place }) => {
      const hint = 'remove it from "formerly": a link can lead to one place only';
      if (taken.includes(anchor)) {
        const message = `the overview has an anchor #${anchor} of its own`;
        return [diagnose('duplicate-anchor', place, message, hint)];
      }
      const other = leads.get(anchor);
      if (other)
        return [diagnose('duplicate-anchor', place, `#${anchor} leads to ${other.file} already`, hint)];
      leads.set(anchor, page);
      return [];
    }),
  );
}

function anchorsOfOverview(pages: readonly Page[], placements: ReadonlyMap<string, Placement>): string[] {
  const overview = pages.find(({ slug }) => slug === '');
  return [...ofLayout, ...(overview ? anchorsOf(overview, placements) : [])];
}
