import type { MarkdownHeading } from 'astro';

/** A heading as the table of contents shows it, with the headings below it. */
export interface Section {
  slug: string;
  text: string;
  children: Section[];
}

/** The sections (h2) and subsections (h3) of a page, in order. */
export function sectionsOf(headings: readonly MarkdownHeading[]): Section[] {
  const sections: Section[] = [];
  for (const { depth, slug, text } of headings) {
    const parent = sections.at(-1);
    const section = { slug, text, children: [] };
    if (depth === 2) sections.push(section);
    else if (depth === 3) (parent ? parent.children : sections).push(section);
  }
  return sections;
}
