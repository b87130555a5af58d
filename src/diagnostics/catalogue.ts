import type { Severity } from './diagnostic.ts';

interface CatalogueEntry {
  severity: Severity;
  /** One or two sentences for the docs: what the code means and the usual cause. */
  meaning: string;
}

const error = (meaning: string): CatalogueEntry => ({ severity: 'error', meaning });
const warning = (meaning: string): CatalogueEntry => ({ severity: 'warning', meaning });

/**
 * Every code that a diagnostic can carry. Where Frictionless Data has a name for the error it is used:
 * https://framework.frictionlessdata.io/docs/errors/cell.html and its neighbours.
 */
export const catalogue = {
  'file-missing': error('A file that the project needs, or that another file names, is not there.'),
  'encoding-error': error('A file is not UTF-8 text: it has another encoding, or is no text.'),
  'system-error': error(
    'The machine refuses to read or write a file: a full or read-only disk, or a lack of rights.',
  ),
  'changed-input': error(
    'A file changed while it was read, while the site was built from it, or since dist/ was built.',
  ),
  'output-differs': error('A file of dist/ is not what a build gives (npm run verify).'),
  'json-syntax': error('A JSON file cannot be parsed. Often a comma is missing, or one is left over.'),
  'package-error': error('datapackage.json does not follow the Data Package v2 standard.'),
  'schema-error': error(
    'A Table Schema names something that it does not define, such as a key field that is no field, or gives a field another type than its file.',
  ),
  'source-error': error(
    'A CSV or Parquet file cannot be read as a table: not UTF-8, no header, an unclosed quote, or damaged.',
  ),
  'extra-label': error('A CSV or Parquet file has a column that its Table Schema does not describe.'),
  'missing-label': error('A CSV or Parquet file lacks a column of its Table Schema.'),
  'incorrect-label': error(
    'The columns of a CSV file are not those of its Table Schema, or not in its order.',
  ),
  'extra-cell': error('A row has more cells than the header.'),
  'missing-cell': error('A row has fewer cells than the header.'),
  'type-error': error('A cell cannot be read as the type that the Table Schema gives its field.'),
  'constraint-error': error(
    'A cell breaks a constraint of its field: required, unique, enum, minimum, maximum or pattern.',
  ),
  'primary-key': error('Two rows have the same primary key, or a row lacks a part of it.'),
  'foreign-key': error('A row refers to a row of another table that is not there.'),
  'sql-error': error('The SELECT of a derived table or of a claim fails, or takes too long.'),
  'volatile-sql': error(
    'The SELECT of a derived table or of a claim asks the clock, chance or the machine, so that builds would differ.',
  ),
  'claim-comment': error(
    'The comment at the head of a file in content/claims lacks a description, or gives units to what it does not compute.',
  ),
  'claim-row': error(
    'A file in content/claims does not give one row with a number, or true or false, in each column that sentences use.',
  ),
  'unused-query': warning('No sentence of the chapter rests on a file in content/claims.'),
  'failed-run': error(
    'A run whose output is imported had errors, so that its numbers do not mean what they seem to.',
  ),
  'truncated-output': error('The output of a tool that is imported ends before a run does.'),
  'unknown-output': error('A text that is imported is not, or not all of it, output of the tool.'),
  'unwritable-table': error(
    'Rows are imported into a table that is in one CSV; that of the import is in Parquet or in several files.',
  ),
  'unset-field': error(
    'Nothing in the output of a tool, and no option, gives a value for a field of the table.',
  ),
  'unit-mismatch': error('A measured value cannot be converted into the unit of its field.'),
  'spec-error': error('A figure is not a Vega-Lite v6 specification that can be compiled.'),
  'unknown-name': error(
    'A figure has a property, or a mark, channel, type or operation, that Vega-Lite does not have at its place.',
  ),
  'spec-warning': warning(
    'Vega-Lite compiles the figure, but says that a part of it is dropped or doubtful.',
  ),
  'unknown-table': error('A figure or a page names a result table that does not exist.'),
  'unknown-field': error(
    'A figure names a field that is neither in its table nor made by one of its transforms.',
  ),
  'too-many-rows': error(
    'A figure or a page would ship more than 5,000 rows of a table. A derived table, content/results/<name>.sql, can hold what is shown of them.',
  ),
  'inline-data': warning(
    'A figure of the chapter draws data that are typed into its specification or generated, instead of a result table.',
  ),
  'unsafe-data': error(
    'A figure takes data from somewhere else than content/results; npm run render also reads its own folder.',
  ),
  'volatile-spec': error(
    'An expression of a figure asks the clock, the time zone or the window, so that builds would differ.',
  ),
  'unsafe-address': error(
    'A figure links to what is no page, or shows a picture of another server, or colours by the address of one.',
  ),
  'unbounded-spec': error('A figure asks for a size or a number of things that no page can show.'),
  'unclear-whisker': error('A figure has an interval whose ends cannot be derived from the specification.'),
  'unfit-scale': error(
    'A figure offers a logarithmic scale for bars or areas, whose lengths would then mislead.',
  ),
  'frontmatter-error': error(
    'The frontmatter of a page lacks a title, description or order, or holds something else.',
  ),
  'duplicate-order': error('Two pages of the chapter have the same place in the reading order.'),
  'duplicate-anchor': error(
    'A page takes over an anchor of the former single page ("formerly") that leads somewhere else already.',
  ),
  'mdx-syntax': error(
    'A page cannot be parsed as MDX. Often a tag is not closed, or a { or < is meant as text.',
  ),
  'unsafe-markup': error(
    'A page has HTML that runs, loads or embeds something, or a link that is none to a page. The policy of the site forbids it.',
  ),
  'page-code': error(
    'A page has JavaScript: an import of something that is no part of the project, an export, or an expression.',
  ),
  'unknown-component': error('A page uses a component that the site does not have.'),
  'missing-attribute': error('A component in a page lacks an attribute that it cannot do without.'),
  'unknown-figure': error('A page places or refers to a figure that has no specification.'),
  'unplaced-figure': error('A page refers to a figure that no page shows, so that it has no number.'),
  'duplicate-figure': error('A figure is shown twice, so that its number would be ambiguous.'),
  'unknown-reference': error('A page cites a reference that content/references.bib does not have.'),
  'unknown-query': error('A claim or a value names a file that content/claims does not have.'),
  'unknown-column': error('A claim or a value asks for a column that its query does not give.'),
  'invalid-attribute': error('An attribute of a claim or a value has a form that is not understood.'),
  'claim-count': error('A claim has more or fewer numbers than its query has columns.'),
  'claim-unit': error('A number in a claim has a unit that cannot be converted into that of its column.'),
  'claim-mismatch': error(
    'A sentence says something else than the results. npm run check -- --fix writes the numbers anew.',
  ),
  'claim-supported': error('A claim is marked as disputed, and the results have come to support it.'),
  'vague-number': error('A claim speaks of tens or hundreds of something, which cannot be compared.'),
  'unbound-number': warning(
    'A number with a unit stands in a page without being computed from the results or checked against them.',
  ),
  'broken-link': error('A page links to a page or a heading of the chapter that does not exist.'),
  'bibtex-syntax': error('content/references.bib cannot be parsed as BibTeX.'),
  'incomplete-reference': error('A reference has no author or editor, no title, or no year.'),
  'duplicate-reference': error('Two references have the same key, so that a citation could mean either.'),
  'site-error': error('content/site.json does not have the form that the site needs.'),
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
