import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { type ForeignKey, listKeyFields } from './descriptor.ts';
import { findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { offerNearest } from './suggest.ts';

/** Finds every row that refers to a row that is not there; `tables` are all that can be referred to. */
export async function checkForeignKeys(
  database: Database,
  loaded: LoadedTable,
  tables: readonly LoadedTable[],
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const key of loaded.schema?.foreignKeys ?? []) {
    // The standard lets a table refer to itself by an empty name or none.
    const name = key.reference.resource ?? '';
    const target = name === '' ? loaded : tables.find(({ table }) => table.name === name);
    // What is missing in a table can only be told when all of its rows are loaded.
    if (target?.complete === true) diagnostics.push(...(await findOrphans(database, loaded, key, target)));
  }
  return diagnostics;
}

async function findOrphans(
  database: Database,
  loaded: LoadedTable,
  { fields, reference }: ForeignKey,
  target: LoadedTable,
): Promise<Diagnostic[]> {
  const key = listKeyFields(fields);
  const targetKey = listKeyFields(reference.fields);
  const columns = findKeyColumns(loaded, key);
  const targetColumns = findKeyColumns(target, targetKey);
  if (columns === undefined || targetColumns === undefined) return [];
  // Keys of different types are reported with the descriptor, and cannot be compared.
  if (columns.types !== targetColumns.types) return [];
  const found = await database.query(`
    SELECT rowid AS place, ${columns.cells} FROM ${quoteName(loaded.table.name)}
    WHERE ${columns.present} AND (${columns.names}) NOT IN (
      SELECT (${targetColumns.names}) FROM ${quoteName(target.table.name)} WHERE ${targetColumns.present})
    ORDER BY rowid`);
  if (found.length === 0) return [];
  const cells = await database.query(
    `SELECT DISTINCT ${targetColumns.cells} FROM ${quoteName(target.table.name)}`,
  );
  const known = cells.map((row) => String(row[targetKey[0] ?? ''])).sort();
  return found.map((row) => {
    const place = { file: loaded.table.file, ...loaded.rows.place(Number(row.place), columns.at) };
    const message = `${tellKey(row, key)} is not in ${targetKey.join(', ')} of ${target.table.name}${loaded.rows.about(Number(row.place))}`;
    const near = key.length === 1 ? offerNearest(String(row[key[0] ?? '']), known) : '';
    return diagnose(
      'foreign-key',
      place,
      message,
      `correct the cell, or add a row to ${target.table.file}${near}`,
    );
  });
}
