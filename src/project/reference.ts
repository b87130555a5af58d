import type { Entry } from '@retorquere/bibtex-parser';
import type { Author } from './author.ts';

/** A work that pages cite. */
export interface Reference {
  /** The name that pages cite it by: its key in the BibTeX file. */
  id: string;
  /** In their order. */
  authors: readonly Author[];
  title: string;
  /** Where it was published; undefined where its entry does not say. */
  venue: string | undefined;
  year: number;
  /** Where it can be read. */
  href: string | undefined;
  /** What else is worth saying, such as an award. */
  note: string | undefined;
  /** The entry as its author wrote it. */
  bibtex: string;
}

type Fields = Entry['fields'];

/** Where a work was published, by the first of these that its entry has. */
const venues = [
  'booktitle',
  'journal',
  'journaltitle',
  'howpublished',
  'publisher',
  'institution',
  'school',
] as const;

/** Reads an entry of BibTeX, or says which of the fields that a reference cannot do without it lacks. */
export function readReference({ key, fields, input }: Entry): Reference | { missing: string[] } {
  const [title, year] = [textOf(fields.title), yearOf(fields)];
  const authors = (fields.author ?? fields.editor ?? []).map(authorOf).filter(({ name }) => name !== '');
  if (title === '' || year === undefined || authors.length === 0) {
    const missing = { author: authors.length === 0, title: title === '', year: year === undefined };
    return { missing: Object.entries(missing).flatMap(([name, lacks]) => (lacks ? [name] : [])) };
  }
  const note = textOf(fields.note);
  return {
    id: key,
    authors,
    title,
    venue: venueOf(fields),
    year,
    href: addressOf(fields),
    note: note === '' ? undefined : note,
    bibtex: input.trim(),
  };
}

function venueOf(fields: Fields): string | undefined {
  const venue = venues.map((name) => textOf(fields[name])).find((text) => text !== '');
  const series = textOf(fields.series);
  return venue !== undefined && series !== '' ? `${venue} (${series})` : venue;
}

/** That of its DOI, which stays, before any other; only those that a browser opens as a page. */
function addressOf({ doi, url }: Fields): string | undefined {
  const name = textOf(doi).replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  if (/^10\.\d+\/\S+$/.test(name)) return `https://doi.org/${encodeURI(name)}`;
  return /^https?:\/\/\S+$/.test(textOf(url)) ? textOf(url) : undefined;
}

function yearOf({ year, date }: Fields): number | undefined {
  const [digits] = /\d{4}/.exec(textOf(year) || textOf(date)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function authorOf(creator: NonNullable<Fields['author']>[number]): Author {
  if (creator.name !== undefined) return { name: textOf(creator.name) };
  const [given, particle] = [textOf(creator.firstName), textOf(creator.prefix)];
  const [family, suffix] = [textOf(creator.lastName), textOf(creator.suffix)];
  const name = [given, particle, family, suffix].filter((part) => part !== '').join(' ');
  if (given === '' || family === '') return { name };
  const parts = { given, family, ...(particle !== '' && { particle }), ...(suffix !== '' && { suffix }) };
  return { name, parts };
}

/** The parser gives emphasis and the like as HTML, a list as one, and accents apart from their letters. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'string') return '';
  const text = value.replaceAll(/<[^>]*>/g, '').replaceAll("'", '’');
  return text.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
}
