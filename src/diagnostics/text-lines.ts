import type { Place } from './diagnostic.ts';

/** A place in a text: line and column from 1, the column in characters as an editor shows it. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Finds the position of an offset in a text (in UTF-16 units). The lines are looked up once, so that many places in
 * one long text cost little.
 */
export function indexLines(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Array.from(text.slice(starts[low], offset)).length + 1 };
  };
}

/** The place of one offset in the text of a file; for many use indexLines. */
export function placeAt(text: string, offset: number, file: string): Place {
  return { file, ...indexLines(text)(offset) };
}
