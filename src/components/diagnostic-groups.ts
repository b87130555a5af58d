import { type DiagnosticCode, catalogue } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';

interface Entry {
  code: string;
  severity: Severity;
  meaning: string;
}

/** Codes that concern one kind of input, in the order of the catalogue. */
export interface DiagnosticGroup {
  id: string;
  title: string;
  entries: Entry[];
}

const titles: readonly { id: string; title: string; codes: readonly DiagnosticCode[] }[] = [
  {
    id: 'files',
    title: 'Files',
    codes: [
      'file-missing',
      'system-error',
      'changed-input',
      'output-differs',
      'encoding-error',
      'json-syntax',
      'site-error',
    ],
  },
  {
    id: 'results',
    title: 'Results',
    codes: [
      'package-error',
      'schema-error',
      'source-error',
      'extra-label',
      'missing-label',
      'incorrect-label',
      'extra-cell',
      'missing-cell',
      'type-error',
      'constraint-error',
      'primary-key',
      'foreign-key',
      'sql-error',
      'volatile-sql',
      'claim-comment',
      'claim-row',
      'unused-query',
    ],
  },
  {
    id: 'imports',
    title: 'Imports',
    codes: ['failed-run', 'truncated-output', 'unknown-output', 'unset-field', 'unit-mismatch'],
  },
  {
    id: 'figures',
    title: 'Figures',
    codes: [
      'spec-error',
      'unknown-name',
      'spec-warning',
      'unknown-table',
      'unknown-field',
      'inline-data',
      'unsafe-data',
      'volatile-spec',
      'unsafe-address',
      'unbounded-spec',
      'unclear-whisker',
      'unfit-scale',
    ],
  },
];

const restTitle = { id: 'pages', title: 'Pages' };

/** The catalogue of diagnostics by the kind of input they concern; what is in no other group concerns the pages. */
export function groupCatalogue(): DiagnosticGroup[] {
  const entries = Object.entries(catalogue).map(([code, entry]): Entry => ({ code, ...entry }));
  const grouped = new Set<string>(titles.flatMap(({ codes }) => codes));
  const groups = titles.map(({ id, title, codes }) => ({
    id,
    title,
    entries: entries.filter(({ code }) => codes.some((member) => member === code)),
  }));
  return [...groups, { ...restTitle, entries: entries.filter(({ code }) => !grouped.has(code)) }];
}
