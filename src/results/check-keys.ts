import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { runChecks } from './cell-check.ts';
import { checkPresence } from './check-constraints.ts';
import type { Database } from './database.ts';
import { listKeyFields } from './descriptor.ts';
import { findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';

/** Finds every row that lacks a part of its primary key, or has the same primary or unique key as an earlier one. */
export async function checkKeys(database: Database, loaded: LoadedTable): Promise<Diagnostic[]> {
  const { fields = [], primaryKey, uniqueKeys = [] } = loaded.schema ?? {};
  const diagnostics: Diagnostic[] = [];
  const primary = listKeyFields(primaryKey);
  // A field that is required as well is reported as such.
  const parts = [...fields.entries()].filter(
    ([, { name, constraints }]) => primary.includes(name) && constraints?.required !== true,
  );
  const checks = parts.map(([at]) => checkPresence(database, loaded, at, 'primary-key'));
  diagnostics.push(...(await runChecks(database, loaded.table.name, checks)));
  diagnostics.push(...(await findDuplicates(database, loaded, primary, 'primary-key')));
  const unique = fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]);
  for (const key of [...unique, ...uniqueKeys]) {
    diagnostics.push(...(await findDuplicates(database, loaded, key, 'constraint-error')));
  }
  return diagnostics;
}

async function findDuplicates(
  database: Database,
  loaded: LoadedTable,
  key: readonly string[],
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
  const columns = findKeyColumns(loaded, key);
  if (columns === undefined) return [];
  const found = await database.query(`
    SELECT place, earlier, ${columns.cells} FROM (
      SELECT rowid AS place, min(rowid) OVER (PARTITION BY ${columns.names}) AS earlier, ${columns.names}
      FROM ${quoteName(loaded.table.name)} WHERE ${columns.present})
    WHERE place > earlier ORDER BY place`);
  const kind = code === 'primary-key' ? 'the primary key' : 'the unique key';
  const hint = `correct one of the two rows, or delete it: ${key.join(', ')} must tell all rows apart`;
  return found.map((row) => {
    const place = { file: loaded.table.file, ...loaded.rows.place(Number(row.place), columns.at) };
    const earlier = loaded.rows.name(Number(row.earlier));
    return diagnose(
      code,
      place,
      `${kind} (${tellKey(row, key)}) is already that of ${earlier}${loaded.rows.about(Number(row.place))}`,
      hint,
    );
  });
}
