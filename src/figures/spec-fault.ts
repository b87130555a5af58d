import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';

const faultHint =
  'open the file in the Vega editor (https://vega.github.io/editor/), which shows where it goes wrong';

const warningHint =
  'mend the specification, or check in the Vega editor that the figure shows what it should';

/** What Vega or Vega-Lite threw for a specification: plain errors, which know no place in it. */
export function specFault(error: unknown, place: Place): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  // Some messages have the whole specification in them, with its data.
  return diagnose('spec-error', place, text.replace(/ \{.*\}(?=\.)/s, ''), faultHint);
}

/** What Vega or Vega-Lite warned of. */
export function specWarning(warning: string, place: Place): Diagnostic {
  const [, field] = /^Infinite extent for field "(.*)": \[Infinity, -Infinity\]/.exec(warning) ?? [];
  const message =
    field === undefined ? warning : `no row has a number in "${field}", so that nothing is drawn`;
  return diagnose('spec-warning', place, message, warningHint);
}
