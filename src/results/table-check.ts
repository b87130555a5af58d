import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { quoteName } from './quote.ts';
import type { Table } from './table.ts';

/** Something that a table may not be like, and what to do where it is. */
export interface TableCheck {
  /** An SQL aggregate over all rows, or an expression without columns, that is true where something is, or may be, wrong. */
  breach: string;
  /** Looks for the rows that are, and reports them. Called only where there may be any. */
  report: () => Promise<Diagnostic[]>;
}

/** An SQL aggregate that is true where a condition holds for a row. */
export function anyRow(condition: string): string {
  return `bool_or(${condition})`;
}

/** A table for a statement that needs the numbers of its rows, from 0, as rowid: one that is queried in its files has none. */
export function numberedRows({ name, format }: Table): string {
  const rows = quoteName(name);
  return format === 'parquet' ? `(SELECT *, row_number() OVER () - 1 AS rowid FROM ${rows})` : rows;
}

/**
 * Counts the rows of a table and runs checks over it, in one pass however many checks there are; in the usual case,
 * where nothing is wrong, that is the only statement.
 */
export async function runChecks(
  database: Database,
  table: string,
  checks: readonly TableCheck[],
): Promise<{ rowCount: number; diagnostics: Diagnostic[] }> {
  const columns = ['count(*) AS "rows"', ...checks.map(({ breach }, at) => `${breach} AS "${at}"`)];
  const [found = {}] = await database.query(`SELECT ${columns.join(', ')} FROM ${quoteName(table)}`);
  const diagnostics: Diagnostic[] = [];
  for (const [at, { report }] of checks.entries()) {
    if (found[String(at)] === true) diagnostics.push(...(await report()));
  }
  return { rowCount: Number(found.rows), diagnostics };
}
