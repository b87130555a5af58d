import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { quoteName } from './quote.ts';

/** Something that no row of a table may be like, and what to do where one is. */
export interface CellCheck {
  /** The SQL condition that no row may fulfil. */
  condition: string;
  /** Looks for the rows that do, and reports them. Called only where there is one. */
  report: () => Promise<Diagnostic[]>;
}

/**
 * Runs checks over a table, in one pass over its rows however many checks there are; in the usual case, where nothing
 * is wrong, that is the only statement.
 */
export async function runChecks(
  database: Database,
  table: string,
  checks: readonly CellCheck[],
): Promise<Diagnostic[]> {
  if (checks.length === 0) return [];
  const columns = checks.map(({ condition }, at) => `bool_or(${condition}) AS "${at}"`);
  const [found = {}] = await database.query(`SELECT ${columns.join(', ')} FROM ${quoteName(table)}`);
  const diagnostics: Diagnostic[] = [];
  for (const [at, { report }] of checks.entries()) {
    if (found[String(at)] === true) diagnostics.push(...(await report()));
  }
  return diagnostics;
}
