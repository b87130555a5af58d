import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { quoteName } from './quote.ts';

/** Something that a table may not be like, and what to do where it is. */
export interface TableCheck {
  /** An SQL aggregate over all rows that is true where something is wrong. */
  breach: string;
  /** Looks for the rows that are, and reports them. Called only where there are any. */
  report: () => Promise<Diagnostic[]>;
}

/** An SQL aggregate that is true where a condition holds for a row. */
export function anyRow(condition: string): string {
  return `bool_or(${condition})`;
}

/**
 * Runs checks over a table, in one pass over its rows however many checks there are; in the usual case, where nothing
 * is wrong, that is the only statement.
 */
export async function runChecks(
  database: Database,
  table: string,
  checks: readonly TableCheck[],
): Promise<Diagnostic[]> {
  if (checks.length === 0) return [];
  const columns = checks.map(({ breach }, at) => `${breach} AS "${at}"`);
  const [found = {}] = await database.query(`SELECT ${columns.join(', ')} FROM ${quoteName(table)}`);
  const diagnostics: Diagnostic[] = [];
  for (const [at, { report }] of checks.entries()) {
    if (found[String(at)] === true) diagnostics.push(...(await report()));
  }
  return diagnostics;
}
