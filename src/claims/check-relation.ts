import type { BindingUse, Page } from '../chapter/chapter.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { type CheckedBinding, reportSupported } from './check-claim.ts';
import { formatNumber } from './format-value.ts';
import { onOneLine, placeIn } from './pair-numbers.ts';
import type { Query } from './query.ts';
import { readClaim } from './read-claim.ts';

/** Checks a <Claim holds>: the query's column that is true or false must be true, or false where it is disputed. */
export function checkRelation(page: Page, use: BindingUse, query: Query): CheckedBinding {
  const { terms, diagnostics } = readClaim(use);
  const verdict = query.columns.find(({ kind }) => kind === 'verdict');
  if (diagnostics.length > 0) return { binding: undefined, diagnostics, edits: [] };
  if (!verdict) {
    const message = `${query.file} gives nothing that is true or false`;
    const hint = 'give its SELECT a column such as "max(a) < min(b) AS holds"';
    return {
      binding: undefined,
      diagnostics: [diagnose('unknown-column', use.place, message, hint)],
      edits: [],
    };
  }
  const words = onOneLine(use.words.text);
  const holds = query.row[verdict.name] === true;
  const state = terms.disputed ? 'disputed' : 'agrees';
  const binding = { page, use, query, columns: query.columns, words, state } as const;
  if (holds !== terms.disputed) return { binding, diagnostics: [], edits: [] };
  if (holds) return { binding, diagnostics: [reportSupported(page, use, query, words)], edits: [] };
  const why = explain(query);
  const message = `"${words}" does not hold in ${query.id}${why === '' ? '' : `: ${why}`}`;
  const hint = 'correct the sentence, or mark it disputed where it quotes somebody';
  return {
    binding,
    diagnostics: [diagnose('claim-mismatch', placeIn(page, use, 0), message, hint)],
    edits: [],
  };
}

/** The values beside the verdict, in words: `system = HermiTux, image_size = 1,527,808 B`. */
function explain({ columns, row }: Query): string {
  return columns
    .filter(({ kind, name }) => kind !== 'verdict' && row[name] !== null)
    .map(({ name, kind, unit }) => {
      const value = kind === 'number' ? formatNumber(Number(row[name])) : String(row[name]);
      return `${name} = ${value}${unit === undefined ? '' : ` ${unit}`}`;
    })
    .join(', ');
}
