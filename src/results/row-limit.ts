import { posix } from 'node:path';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import type { Table } from './table.ts';

/** As many rows as a page ships: those of a table that a figure draws, and of one that is shown. */
export const mostShippedRows = 5000;

/** The tables that no page ships whole. */
export function largeTables({ tables }: { tables: ReadonlyMap<string, Table> }): Table[] {
  return [...tables.values()].filter(({ rowCount }) => rowCount > mostShippedRows);
}

/** As many rows as are compared one by one with those of another time: more would fill no report but the memory. */
export const mostComparedRows = 100_000;

/** The error of a table at a place that would ship all of its rows, which are too many. */
export function tooManyRows({ name, rowCount, files: [file = ''] }: Table, place: Place): Diagnostic {
  const [rows, most] = [rowCount, mostShippedRows].map((count) => count.toLocaleString('en'));
  const message = `${name} has ${rows} rows, and a page ships ${most} at most`;
  const hint = `derive a table with what is shown of them, one SELECT over "${name}" in ${posix.dirname(file)}/<name>.sql, and name that`;
  return diagnose('too-many-rows', place, message, hint);
}
