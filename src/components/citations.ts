import { contentFolder } from '../diagnostics/content-folder.ts';
import type { Page } from '../chapter/chapter.ts';
import type { Reference } from '../project/reference.ts';

/** A reference as one page numbers it. */
export interface Citation {
  number: number;
  reference: Reference;
}

/** The references that a page cites, numbered in the order of their first <Cite>. */
export function citationsOf(page: Page, references: readonly Reference[]): Citation[] {
  const ids = page.uses.flatMap(({ component, attributes }) => {
    const id = component === 'Cite' ? attributes.id : undefined;
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)].map((id, at) => ({ number: at + 1, reference: referenceOf(id, references) }));
}

/** The id of the card that shows a reference beside its citation. */
export function referenceCard(id: string): string {
  return `cite-${id}`;
}

/** The anchor of a reference in the list at the end of its page. */
export function referenceAnchor(id: string): string {
  return `ref-${id}`;
}

function referenceOf(id: string, references: readonly Reference[]): Reference {
  const reference = references.find((candidate) => candidate.id === id);
  if (!reference)
    throw new Error(`<Cite id="${id}" />: ${contentFolder}/references.bib has no such reference`);
  return reference;
}
