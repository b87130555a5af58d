import type { Figure } from './figure.ts';

/** The CSV of a figure is that of its first table; each further one has the table's name added. */
export function csvName({ id, tables }: Figure, table: string): string {
  return table === tables[0] ? `${id}.csv` : `${id}-${table}.csv`;
}
