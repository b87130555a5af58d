import { stringify } from 'yaml';
import type { Project } from '../project/project.ts';
import type { Reference } from '../project/reference.ts';
import type { Addresses } from './addresses.ts';

/** What the entry types of BibTeX are in a CITATION.cff. */
const workTypes: Readonly<Record<string, string>> = {
  article: 'article',
  book: 'book',
  inproceedings: 'conference-paper',
  phdthesis: 'thesis',
  techreport: 'report',
};

/**
 * How to cite the site, in the Citation File Format 1.2.0 (https://citation-file-format.github.io/): as a data set, and
 * best by the first work of references.bib.
 */
export function citationFile({ site, references, results }: Project, addresses: Addresses): string {
  const { version, created, keywords, licenses = [] } = results.descriptor;
  const [reference] = references;
  const licence = licenses[0]?.name;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: reference
        ? 'If you use these results, please cite the work that they were published in.'
        : 'If you use these results, please cite them as below.',
      type: 'dataset',
      title: site.title,
      abstract: site.description,
      authors: [{ name: site.copyright, website: site.home.href }],
      ...(version !== undefined && { version }),
      ...(created !== undefined && { 'date-released': created.slice(0, 10) }),
      ...(licence === undefined ? { 'license-url': site.licence.href } : { license: licence }),
      url: addresses.page(''),
      'repository-code': site.repository.url,
      ...(keywords && keywords.length > 0 && { keywords }),
      ...(reference && { 'preferred-citation': citeReference(reference) }),
    },
    { lineWidth: 0 },
  );
}

function citeReference({ title, authors, venue, year, href, bibtex }: Reference): Record<string, unknown> {
  const [, entry = ''] = /^@(\w+)/.exec(bibtex) ?? [];
  const type = workTypes[entry.toLowerCase()] ?? 'generic';
  const [, doi] = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/.exec(href ?? '') ?? [];
  return {
    type,
    title,
    authors: authors.map(nameAuthor),
    ...(venue !== undefined && { [type === 'article' ? 'journal' : 'collection-title']: venue }),
    year,
    ...(doi !== undefined && { doi }),
    ...(doi === undefined && href !== undefined && { url: href }),
  };
}

/** References have names as "First Last". */
function nameAuthor(name: string): Record<string, string> {
  const [, given, family] = /^(.+) (\S+)$/.exec(name) ?? [];
  return given === undefined || family === undefined
    ? { name }
    : { 'family-names': family, 'given-names': given };
}
