import type { Binding } from '../claims/binding.ts';
import { formatValue } from '../claims/format-value.ts';
import { type Query, type QueryColumn, numberIn } from '../claims/query.ts';

/** What pages quote from a source and the data do not support. */
export interface DisputedStatement {
  query: Query;
  /** The ways in which pages put it. */
  words: string[];
  /** What the data say. */
  values: string;
  /** The pages that have it, with the anchor of the first place in each. */
  pages: { title: string; slug: string; anchor: string }[];
}

/** The disputed claims by the query that they rest on, in reading order. */
export function disputedStatements(bindings: readonly Binding[]): DisputedStatement[] {
  const disputed = bindings.filter(({ state }) => state === 'disputed');
  return [...Map.groupBy(disputed, ({ query }) => query)].map(([query, uses]) => {
    const columns = query.columns.filter((column) => uses.some((use) => use.columns.includes(column)));
    return {
      query,
      words: [...new Set(uses.map(({ words }) => words))],
      values:
        columns.flatMap((column) => printColumn(query, column) ?? []).join(', ') || 'nothing of the kind',
      pages: uniquePages(uses),
    };
  });
}

function printColumn(query: Query, column: QueryColumn): string | undefined {
  const { name, title, unit, kind } = column;
  if (kind === 'number') return `${title}: ${formatValue(numberIn(query, column), unit) ?? ''}`;
  const value = query.row[name];
  if (kind === 'verdict') return undefined;
  return value === null ? undefined : `${title}: ${String(value)}`;
}

function uniquePages(uses: readonly Binding[]): DisputedStatement['pages'] {
  const pages = Map.groupBy(uses, ({ page }) => page);
  return [...pages].map(([{ title, slug }, [first]]) => ({ title, slug, anchor: first?.use.anchor ?? '' }));
}
