import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { JsonPath } from '../diagnostics/json-document.ts';
import { checkConstraints, checkValues } from './check-constraints.ts';
import { checkForeignKeys } from './check-foreign-keys.ts';
import { checkKeys } from './check-keys.ts';
import { checkNotes } from './check-notes.ts';
import { openMemory } from '../diagnostics/memory.ts';
import type { Database } from './database.ts';
import { digestTexts } from './table-state.ts';
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

interface CheckedTable {
  rowCount: number;
  diagnostics: Diagnostic[];
}

/** As many tables as a large project has. */
const checked = openMemory<CheckedTable>(1000);

/**
 * Counts the rows of a loaded table and checks them against all that its resource says of them; in one process once, for
 * as long as what the tables are made of is the same.
 */
export async function checkTable(
  database: Database,
  loaded: LoadedTable,
  rules: TableRules,
): Promise<CheckedTable> {
  const referred = (loaded.schema?.foreignKeys ?? []).map(({ reference }) => reference.resource);
  const concerned = [loaded, ...rules.tables.filter(({ table }) => referred.includes(table.name))];
  // Only of complete tables every row is known.
  const inputs = digestTexts(concerned.map(({ state }) => state));
  const known = checked.get(inputs);
  if (known) return known;
  const made = await runTableChecks(database, loaded, rules);
  if (concerned.every(({ complete }) => complete)) checked.keep(inputs, made);
  return made;
}

function runTableChecks(
  database: Database,
  loaded: LoadedTable,
  { listed, tables, refused, place }: TableRules,
): Promise<CheckedTable> {
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
