import type { Place } from '../diagnostics/diagnostic.ts';
import type { Prose } from './prose.ts';

/** A component in the text of a page, such as <Figure id="boot-time" />; attributes with literal values only. */
export interface ComponentUse {
  component: string;
  attributes: Readonly<Record<string, string>>;
  place: Place;
}

/** A <Claim> or <Value> in the text of a page. */
export interface BindingUse extends ComponentUse {
  /** What it says; empty for a <Value>. */
  words: Prose;
  /** Its own anchor in the page. */
  anchor: string;
}

/** A link in the text of a page. */
export interface LinkUse {
  url: string;
  /** Whether it is an <a>, whose address the site leaves as it is. */
  html: boolean;
  place: Place;
}

/** An anchor that a page had in a former single page, and where its frontmatter says so. */
export interface FormerAnchor {
  anchor: string;
  place: Place;
}

/** A page of the chapter or beside it, as far as the checks and the navigation need it. */
export interface Page {
  /** The MDX file, relative to the project. */
  file: string;
  source: string;
  /** The last part of its address; empty for the overview (index.mdx), the whole path for a supplement: /perfdocs/. */
  slug: string;
  title: string;
  description: string;
  order: number;
  /** Where the frontmatter gives the order. */
  orderPlace: Place;
  /** The anchors that links of a former single page have for it, beside its slug. */
  formerly: readonly FormerAnchor[];
  uses: readonly ComponentUse[];
  links: readonly LinkUse[];
  /** The numbers and relations that are bound to the results. */
  bindings: readonly BindingUse[];
  /** The rest of its text, paragraph by paragraph, but for code, links and what silences the warnings about it. */
  blocks: readonly Prose[];
  /** The words in attributes, such as the title of a callout, which no component can stand in. */
  labels: readonly Prose[];
  /** Its title and description, as text of its source. */
  head: readonly Prose[];
  /** Whether its numbers may stand without a binding. */
  unbound?: 'allow' | undefined;
  /** The anchors of its headings and Markdown tables. */
  anchors: readonly string[];
}

/** Where the chapter shows a figure, and the number that it has there. */
export interface Placement {
  id: string;
  number: number;
  slug: string;
}

export interface Chapter {
  /** In reading order. */
  pages: readonly Page[];
  /** Pages of the site that are not part of the chapter, in their order. */
  supplements: readonly Page[];
  /** By figure id, in reading order; the supplements come last, and number their figures by themselves. */
  placements: ReadonlyMap<string, Placement>;
}

/** The pages of the chapter, then those beside it. */
export function allPages({ pages, supplements }: Chapter): readonly Page[] {
  return [...pages, ...supplements];
}

/** The figures that the chapter itself shows, by id. */
export function chapterFigures({ pages, placements }: Chapter): string[] {
  const slugs = new Set(pages.map(({ slug }) => slug));
  return [...placements.values()].flatMap(({ id, slug }) => (slugs.has(slug) ? [id] : []));
}
