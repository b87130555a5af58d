import type { Page } from '../chapter/chapter.ts';
import type { Binding, Claims } from '../claims/binding.ts';
import type { Query } from '../claims/query.ts';

/** The queries that a page is the first to use, with all their uses. */
export interface PageQueries {
  page: Page;
  queries: { query: Query; uses: readonly Binding[] }[];
}

/** Every query that is used, under the page that uses it first, in reading order. */
export function bindingsByPage({ bindings }: Claims): PageQueries[] {
  const queries = [...Map.groupBy(bindings, ({ query }) => query)].map(([query, uses]) => ({ query, uses }));
  const byPage = Map.groupBy(queries, ({ uses }) => uses[0]?.page);
  return [...byPage].flatMap(([page, own]) => (page ? [{ page, queries: own }] : []));
}
