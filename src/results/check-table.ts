import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { JsonPath } from '../diagnostics/json-document.ts';
import { checkConstraints, checkValues } from './check-constraints.ts';
import { checkForeignKeys } from './check-foreign-keys.ts';
import { checkKeys } from './check-keys.ts';
import { checkNotes } from './check-notes.ts';
import type { Database } from './database.ts';
import type { ListedResource } from './listed-resource.ts';
import type { LoadedTable } from './loaded-table.ts';
import { runChecks } from './table-check.ts';

/** What the rows of tables are checked against. */
export interface TableRules {
  listed: readonly ListedResource[];
  /** All tables that a key can refer to. */
  tables: readonly LoadedTable[];
  /** Patterns that DuckDB cannot read, which have been reported. */
  refused: ReadonlySet<string>;
  /** The place of a value in the descriptor. */
  place: (path: JsonPath) => Place;
}

/** Counts the rows of a loaded table and checks them against all that its resource says of them. */
export async function checkTable(
  database: Database,
  loaded: LoadedTable,
  { listed, tables, refused, place }: TableRules,
): Promise<{ rowCount: number; diagnostics: Diagnostic[] }> {
  const { table, complete } = loaded;
  const resource = listed.find(({ name }) => name === table.name);
  return runChecks(database, table.name, [
    ...(table.format === 'parquet' ? checkValues(database, loaded) : []),
    ...checkConstraints(database, loaded, refused),
    ...checkKeys(database, loaded),
    ...checkForeignKeys(database, loaded, tables),
    ...(complete && resource ? checkNotes(database, resource, table, place) : []),
  ]);
}
