import { readPage } from '../../src/chapter/read-page.ts';
import { applyEdits } from '../../src/claims/apply-edits.ts';
import type { TextEdit } from '../../src/claims/binding.ts';
import { checkClaim } from '../../src/claims/check-claim.ts';
import type { Query } from '../../src/claims/query.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Page } from '../../src/chapter/chapter.ts';

/** A value of a query, and its unit. */
export type Value = readonly [number, string?];

/** A claim as checked, in the page that has it. */
export interface CheckedClaim {
  page: Page;
  diagnostics: Diagnostic[];
  edits: TextEdit[];
  /** The words of the claim after the edits. */
  fixed: string;
}

const before = '<Claim query="q"';

/** A query with these values in columns a, b, ... */
export function queryOf(values: readonly Value[]): Query {
  const names = values.map((_, at) => String.fromCodePoint(97 + at));
  return {
    id: 'q',
    file: 'content/claims/q.sql',
    sql: 'SELECT 1',
    description: 'A test.',
    columns: values.map(([, unit], at) => ({
      name: names[at] ?? '',
      title: names[at] ?? '',
      unit,
      kind: 'number',
    })),
    row: Object.fromEntries(values.map(([value], at): [string, number] => [names[at] ?? '', value])),
    tables: [],
  };
}

/** Reads a page whose text is given. */
export function pageOf(text: string): Page {
  const source = `---\ntitle: T\ndescription: D\norder: 1\n---\n\n${text}\n`;
  const { page, diagnostics } = readPage(source, 'content/performance/p.mdx');
  if (!page) throw new Error(JSON.stringify(diagnostics));
  return page;
}

/** Checks a claim of these words against a row of these values. */
export function check(words: string, values: readonly Value[], attributes = ''): CheckedClaim {
  const page = pageOf(`The claim ${before}${attributes && ` ${attributes}`}>${words}</Claim> it is.`);
  const [use] = page.bindings;
  if (!use) throw new Error('the page has no claim');
  const { diagnostics, edits } = checkClaim(page, use, queryOf(values));
  const fixed = applyEdits(page.source, edits) ?? '';
  return { page, diagnostics, edits, fixed: /<Claim[^>]*>([^]*)<\/Claim>/.exec(fixed)?.[1] ?? '' };
}
