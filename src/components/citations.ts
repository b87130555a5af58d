import { contentFolder } from '../diagnostics/content-folder.ts';
import type { Page } from '../chapter/chapter.ts';
import type { Reference, Site } from '../project/site.ts';

/** A reference as one page numbers it. */
export interface Citation {
  number: number;
  reference: Reference;
}

/** The references that a page cites, numbered in the order of their first <Cite>. */
export function citationsOf(page: Page, site: Site): Citation[] {
  const ids = page.uses.flatMap(({ component, attributes }) => {
    const id = component === 'Cite' ? attributes.id : undefined;
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)].map((id, at) => ({ number: at + 1, reference: referenceOf(id, site) }));
}

/** The anchor of a reference in the list at the end of its page. */
export function referenceAnchor(id: string): string {
  return `ref-${id}`;
}

function referenceOf(id: string, site: Site): Reference {
  const reference = site.references.find((candidate) => candidate.id === id);
  if (!reference) throw new Error(`<Cite id="${id}" />: ${contentFolder}/site.json lists no such reference`);
  return reference;
}
