import type { Database } from './database.ts';
import type { LoadedTable } from './loaded-table.ts';
import { readsNamedTables, tablesOfSelect } from './tables-of-select.ts';

/**
 * The states of the tables that a SELECT reads: with the same text and these, it gives the same. Where nobody can tell
 * which it reads, they are those of all.
 */
export async function statesOfSelect(
  database: Database,
  sql: string,
  loaded: readonly LoadedTable[],
): Promise<string[]> {
  const names = await tablesOfSelect(database, sql);
  const named = loaded.filter(({ table }) => names.includes(table.name));
  // A name that is none of a table may be that of a list of all tables.
  const isTold = named.length === names.length && (await readsNamedTables(database, sql));
  return (isTold ? named : loaded).map(({ state }) => state);
}
