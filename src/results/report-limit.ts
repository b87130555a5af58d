import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** For how many rows of a table one and the same fault is reported; a large table may have it in each of its rows. */
export const mostRows = 20;

/** Reports of the first rows with a fault, the last of which says how many more rows have it. */
export function mentionRest(diagnostics: readonly Diagnostic[], rows: number): Diagnostic[] {
  const rest = rows - diagnostics.length;
  const last = diagnostics.at(-1);
  if (rest <= 0 || last === undefined) return [...diagnostics];
  const hint = `${last.hint}; the same is wrong in ${rest.toLocaleString('en')} further rows`;
  return [...diagnostics.slice(0, -1), { ...last, hint }];
}
