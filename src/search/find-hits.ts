import { type HitGroup, groupResults } from './group-results.ts';
import { lacksParts, loadPagefind } from './pagefind.ts';

/** What was found for some words, best first. */
export interface Findings {
  groups: HitGroup[];
  /** Whether there is more than the groups have. */
  more: boolean;
}

/** How many pages and records are shown, and how many of them below one page. */
const mostResults = 20;
const mostParts = 6;

/** Finds words in the index of the site. Fails where that cannot be loaded. */
export async function findHits(words: string): Promise<Findings> {
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(words);
  if (results.length === 0 && lacksParts()) throw new Error('a part of the index could not be fetched');
  const shown = await Promise.all(results.slice(0, mostResults).map(({ data }) => data()));
  const groups = groupResults(shown);
  return {
    groups: groups.map(({ page, parts }) => ({ page, parts: parts.slice(0, mostParts) })),
    more: results.length > shown.length || groups.some(({ parts }) => parts.length > mostParts),
  };
}
