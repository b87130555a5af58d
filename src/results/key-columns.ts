import { cellOf } from './field-type.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import type { Row } from './table.ts';

/** The columns of a key, as the parts of a SELECT. */
export interface KeyColumns {
  /** Index of the key's first field, where a report points. */
  at: number;
  names: string;
  /** The types of the columns, as in "string, integer". */
  types: string;
  /** The columns as cells, under their own names. */
  cells: string;
  /** The condition that no column of the key is missing. */
  present: string;
}

/** Finds the columns of a key; undefined where the key is empty or names no field, which the descriptor's check reports. */
export function findKeyColumns({ table }: LoadedTable, key: readonly string[]): KeyColumns | undefined {
  const fields = key.flatMap((name) => table.fields.filter((field) => field.name === name));
  if (fields.length === 0 || fields.length !== key.length) return undefined;
  const names = fields.map(({ name }) => quoteName(name));
  return {
    at: table.fields.findIndex(({ name }) => name === key[0]),
    names: names.join(', '),
    types: fields.map(({ type }) => type).join(', '),
    cells: fields
      .map(({ name, type }) => `${cellOf(type, quoteName(name))} AS ${quoteName(name)}`)
      .join(', '),
    present: names.map((name) => `${name} IS NOT NULL`).join(' AND '),
  };
}

/** The key of a row in words: `"OSv" in system, 1 in run`. */
export function tellKey(row: Row, key: readonly string[]): string {
  return key.map((name) => `${JSON.stringify(row[name])} in ${name}`).join(', ');
}
