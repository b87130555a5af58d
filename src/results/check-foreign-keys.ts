import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { type ForeignKey, listKeyFields } from './descriptor.ts';
import { type KeyColumns, findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import { offerNearest } from './suggest.ts';
import { type TableCheck, anyRow, numberedRows } from './table-check.ts';

/** That no row refers to a row that is not there; `tables` are all that can be referred to. */
export function checkForeignKeys(
  database: Database,
  loaded: LoadedTable,
  tables: readonly LoadedTable[],
): TableCheck[] {
  return (loaded.schema?.foreignKeys ?? []).flatMap((key) => {
    // The standard lets a table refer to itself by an empty name or none.
    const name = key.reference.resource ?? '';
    const target = name === '' ? loaded : tables.find(({ table }) => table.name === name);
    // What is missing in a table can only be told when all of its rows are loaded.
    return target?.complete === true ? checkReference(database, loaded, key, target) : [];
  });
}

function checkReference(
  database: Database,
  loaded: LoadedTable,
  { fields, reference }: ForeignKey,
  target: LoadedTable,
): TableCheck[] {
  const own = { names: listKeyFields(fields), columns: findKeyColumns(loaded, listKeyFields(fields)) };
  const theirs = findKeyColumns(target, listKeyFields(reference.fields));
  if (own.columns === undefined || theirs === undefined) return [];
  // Keys of different types are reported with the descriptor, and cannot be compared.
  if (own.columns.types !== theirs.types) return [];
  const { names, columns } = own;
  const condition = `${columns.present} AND (${columns.names}) NOT IN (
    SELECT (${theirs.names}) FROM ${quoteName(target.table.name)} WHERE ${theirs.present})`;
  const report = () =>
    findOrphans(database, loaded, { names, columns, condition }, target, listKeyFields(reference.fields));
  return [{ breach: anyRow(condition), report }];
}

async function findOrphans(
  database: Database,
  { table, trace }: LoadedTable,
  { names, columns, condition }: { names: readonly string[]; columns: KeyColumns; condition: string },
  target: LoadedTable,
  targetKey: readonly string[],
): Promise<Diagnostic[]> {
  const found = await database.query(`
    SELECT rowid AS place, count(*) OVER () AS "_total", ${columns.cells} FROM ${numberedRows(table)}
    WHERE ${condition} ORDER BY rowid LIMIT ${mostRows}`);
  const known = names.length === 1 ? await listKnown(database, target, targetKey) : [];
  const traced = await trace(found.map(({ place }) => Number(place)));
  const diagnostics = found.map((row) => {
    const place = Number(row.place);
    const message = `${tellKey(row, names)} is not in ${targetKey.join(', ')} of ${target.table.name}${traced.about(place)}`;
    const near = names.length === 1 ? offerNearest(String(row[names[0] ?? '']), known) : '';
    const hint = `correct the cell, or add a row to ${target.table.file}${near}`;
    return diagnose('foreign-key', traced.place(place, columns.at), message, hint);
  });
  return mentionRest(diagnostics, Number(found[0]?._total ?? 0));
}

/** Values that a key may have meant: as many as can be compared with each. */
async function listKnown(database: Database, target: LoadedTable, key: readonly string[]): Promise<string[]> {
  const columns = findKeyColumns(target, key);
  if (columns === undefined) return [];
  const cells = await database.query(
    `SELECT DISTINCT ${columns.cells} FROM ${quoteName(target.table.name)} LIMIT 10000`,
  );
  return cells.map((row) => String(row[key[0] ?? ''])).sort();
}
