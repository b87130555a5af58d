import type { Pair } from './change.ts';

/** The change from one number to another as a part of the first; undefined from 0, which everything is far from. */
export function ratioOf(before: number, after: number): number | undefined {
  if (before === after) return 0;
  return before === 0 ? undefined : (after - before) / Math.abs(before);
}

/** A change in percent, to three significant digits: `+12.3%`, `−0.05%`; empty where there is none to tell. */
export function formatRatio(ratio: number | undefined): string {
  if (ratio === undefined) return '';
  const style = { style: 'percent', maximumSignificantDigits: 3, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat('en-US', style).format(ratio).replace('-', '−');
}

/** Sorts the largest changes first. What is no change in percent, as a value that is new, is larger than any. */
export function largestFirst<Change extends Pick<Pair, 'ratio'>>(changes: readonly Change[]): Change[] {
  const size = ({ ratio }: Pick<Pair, 'ratio'>): number => (ratio === undefined ? Infinity : Math.abs(ratio));
  // Infinity less itself is no number, and leaves the order as it is.
  return changes.toSorted((a, b) => size(b) - size(a) || 0);
}
