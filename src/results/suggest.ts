import { closest, distance } from 'fastest-levenshtein';

/**
 * The end of a hint that offers the nearest of the known names: `. Did you mean "GET"?`. Empty where none is near, which
 * is when more than a third of its letters would have to change; letters in another order, as in "bra" for "bar", change
 * nothing.
 */
export function offerNearest(name: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  // Case is what people get wrong most, and it must not count against a candidate.
  const near =
    candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ??
    candidates.find((candidate) => sortLetters(candidate) === sortLetters(name));
  const best = near ?? closest(name, candidates);
  const limit = Math.floor(Math.max(name.length, best.length) / 3);
  return near !== undefined || distance(name, best) <= limit ? `. Did you mean "${best}"?` : '';
}

function sortLetters(text: string): string {
  return Array.from(text).sort().join('');
}
