import { formatExactly } from './format-value.ts';
import type { Query } from './query.ts';

/** A value of a query, ready to print. */
export interface NamedValue {
  title: string;
  text: string;
}

/** The values of a query with their names; a relation says whether it holds. */
export function valuesOf({ columns, row }: Query): NamedValue[] {
  return columns.flatMap(({ name, title, unit, kind }) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    if (typeof value === 'number') return [{ title, text: formatExactly(value, unit) }];
    return [{ title, text: kind === 'verdict' ? (value === true ? 'yes' : 'no') : String(value) }];
  });
}
