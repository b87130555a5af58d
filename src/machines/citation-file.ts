import { stringify } from 'yaml';
import type { Author } from '../project/author.ts';
import type { Project } from '../project/project.ts';
import type { Reference } from '../project/reference.ts';
import { contributorName } from '../results/contributor-name.ts';
import type { Contributor } from '../results/descriptor.ts';
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
export function citationFile(project: Project, addresses: Addresses): string {
  const { site, references, results } = project;
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
      authors: creatorsOf(project),
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

/** Those who made the results by the data package, or else those who publish the site. */
function creatorsOf({ site, results }: Project): Record<string, string>[] {
  const { contributors = [] } = results.descriptor;
  const creators = contributors.filter(({ roles }) => roles?.includes('creator') ?? true);
  const named = creators.flatMap(nameCreator);
  return named.length > 0 ? named : [{ name: site.copyright, website: site.home.href }];
}

function nameCreator(contributor: Contributor): Record<string, string>[] {
  const { givenName, familyName, path } = contributor;
  const website = path === undefined ? {} : { website: path };
  if (givenName !== undefined && familyName !== undefined)
    return [{ 'family-names': familyName, 'given-names': givenName, ...website }];
  const name = contributorName(contributor);
  return name === undefined ? [] : [{ name, ...website }];
}

/** A person by the parts of the name, which is not to be guessed from how it is printed; a group by its name. */
function nameAuthor({ name, parts }: Author): Record<string, string> {
  if (!parts) return { name };
  const { given, particle, family, suffix } = parts;
  return {
    'family-names': family,
    'given-names': given,
    ...(particle !== undefined && { 'name-particle': particle }),
    ...(suffix !== undefined && { 'name-suffix': suffix }),
  };
}
