import type { BindingUse, Page } from '../chapter/chapter.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Binding, type TextEdit, numberColumns } from './binding.ts';
import { type Agreement, agrees } from './compare.ts';
import { type NumberPair, describeValue, onOneLine, pairNumbers, placeIn } from './pair-numbers.ts';
import { pickColumns } from './pick-columns.ts';
import type { Query } from './query.ts';
import { readClaim } from './read-claim.ts';
import { rewriteNumber } from './rewrite-number.ts';

/** What came of checking a component against its query. */
export interface CheckedBinding {
  binding: Binding | undefined;
  diagnostics: Diagnostic[];
  /** What would make the claim agree. */
  edits: TextEdit[];
}

/** Checks the numbers of a <Claim> against the columns of its query, in order; with `disputed`, that they do not agree. */
export function checkClaim(page: Page, use: BindingUse, query: Query): CheckedBinding {
  const { terms, diagnostics } = readClaim(use);
  const picked = pickColumns(use, query, use.attributes.columns, numberColumns(query));
  const faults = [...diagnostics, ...picked.diagnostics];
  if (faults.length > 0) return { binding: undefined, diagnostics: faults, edits: [] };
  const paired = pairNumbers(page, use, query, picked.columns);
  if (paired.diagnostics.length > 0)
    return { binding: undefined, diagnostics: paired.diagnostics, edits: [] };
  const wrong = paired.pairs.filter(({ number, value }) => !agrees(number, value, terms.agreement));
  const state = terms.disputed ? 'disputed' : 'agrees';
  const words = onOneLine(use.words.text);
  const binding = { page, use, query, columns: picked.columns, words, state } as const;
  if (terms.disputed) {
    const supported = wrong.length === 0 ? [reportSupported(page, use, query, words)] : [];
    return { binding, diagnostics: supported, edits: [] };
  }
  if (wrong.length === 0) return { binding, diagnostics: [], edits: [] };
  const turned = wrong.some((pair) => changesSign(pair, terms.agreement));
  const edits = turned ? [] : wrong.flatMap((pair) => correct(page, use, pair, terms.agreement));
  const how = turned ? 'by-hand' : edits.length > 0 ? 'by-fix' : 'here';
  return { binding, diagnostics: [reportMismatch(binding, paired.pairs, terms.agreement, how)], edits };
}

/** Whether a number gets a minus that it had not: "25% faster" does not become true as "−66% faster". */
function changesSign({ number, value }: NumberPair, agreement: Agreement): boolean {
  return /^[\d.]/.test(number.text) && rewriteNumber(number, value, agreement).startsWith('−');
}

/** The claim-supported for a disputed claim that the data have come to agree with. */
export function reportSupported(page: Page, use: BindingUse, query: Query, words: string): Diagnostic {
  const message = `"${words}" is marked disputed, and the data support it (${query.file})`;
  return diagnose(
    'claim-supported',
    placeIn(page, use, 0),
    message,
    'leave out disputed, and what the page says against it',
  );
}

function reportMismatch(
  { page, use, query, columns }: Binding,
  pairs: readonly NumberPair[],
  agreement: Agreement,
  mend: 'here' | 'by-fix' | 'by-hand',
): Diagnostic {
  const start = pairs[0]?.number.whole.start ?? 0;
  const end = pairs.at(-1)?.number.whole.end ?? start;
  const { text } = use.words;
  const corrected = pairs.reduceRight(
    (words, { number, value }) =>
      agrees(number, value, agreement)
        ? words
        : words.slice(0, number.digits.start) +
          rewriteNumber(number, value, agreement) +
          words.slice(number.digits.end),
    text.slice(0, end),
  );
  const values = columns.map((column) => describeValue(query, column)).join(', ');
  const message = `"${onOneLine(text.slice(start, end))}" disagrees with ${query.id}: ${values}`;
  const right = `"${onOneLine(corrected.slice(start))}"`;
  const hint = {
    here: `write ${right}`,
    'by-fix': `write ${right}, or npm run check -- --fix`,
    'by-hand': `it is ${right} now: the sign has changed, so rewrite the sentence around it`,
  }[mend];
  return diagnose('claim-mismatch', placeIn(page, use, start), message, hint);
}

/** The edit that mends a number; none where markup or escapes part its digits in the source. */
function correct(page: Page, { words }: BindingUse, pair: NumberPair, agreement: Agreement): TextEdit[] {
  const { number, value } = pair;
  const [start, last] = [words.offsets[number.digits.start], words.offsets[number.digits.end - 1]];
  if (start === undefined || last === undefined) return [];
  const from = page.source.slice(start, last + 1);
  if (from !== number.text) return [];
  const to = rewriteNumber(number, value, agreement);
  // A value too small for any digits to agree with is left to the author.
  return to === from ? [] : [{ file: page.file, start, end: last + 1, from, to }];
}
