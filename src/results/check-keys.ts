import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkPresence } from './check-constraints.ts';
import type { Database } from './database.ts';
import { listKeyFields } from './descriptor.ts';
import { type KeyColumns, findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { type TableCheck, runChecks } from './table-check.ts';

/** Finds every row that lacks a part of its primary key, or has the same primary or unique key as an earlier one. */
export async function checkKeys(database: Database, loaded: LoadedTable): Promise<Diagnostic[]> {
  const { fields = [], primaryKey, uniqueKeys = [] } = loaded.schema ?? {};
  const primary = listKeyFields(primaryKey);
  // A field that is required as well is reported as such.
  const parts = [...fields.entries()].filter(
    ([, { name, constraints }]) => primary.includes(name) && constraints?.required !== true,
  );
  const unique = fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]);
  return runChecks(database, loaded.table.name, [
    ...parts.map(([at]) => checkPresence(database, loaded, at, 'primary-key')),
    ...checkUniqueness(database, loaded, primary, 'primary-key'),
    ...[...unique, ...uniqueKeys].flatMap((key) =>
      checkUniqueness(database, loaded, key, 'constraint-error'),
    ),
  ]);
}

/** That no two rows have the same key; of a key that is empty or names no field there is nothing to check. */
function checkUniqueness(
  database: Database,
  loaded: LoadedTable,
  key: readonly string[],
  code: 'constraint-error' | 'primary-key',
): TableCheck[] {
  const columns = findKeyColumns(loaded, key);
  if (columns === undefined) return [];
  const whole = `FILTER (WHERE ${columns.present})`;
  const breach = `count(*) ${whole} > count(DISTINCT (${columns.names})) ${whole}`;
  return [{ breach, report: () => findDuplicates(database, loaded, key, columns, code) }];
}

async function findDuplicates(
  database: Database,
  loaded: LoadedTable,
  key: readonly string[],
  columns: KeyColumns,
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
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
