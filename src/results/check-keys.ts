import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkPresence } from './check-constraints.ts';
import type { Database } from './database.ts';
import { listKeyFields } from './descriptor.ts';
import { type KeyColumns, findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import type { TableCheck } from './table-check.ts';

/** That no row lacks a part of its primary key, or has the same primary or unique key as an earlier one. */
export function checkKeys(database: Database, loaded: LoadedTable): TableCheck[] {
  const { fields = [], primaryKey, uniqueKeys = [] } = loaded.schema ?? {};
  const primary = listKeyFields(primaryKey);
  // A field that is required as well is reported as such.
  const parts = [...fields.entries()].filter(
    ([, { name, constraints }]) => primary.includes(name) && constraints?.required !== true,
  );
  const unique = fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]);
  return [
    ...parts.map(([at]) => checkPresence(database, loaded, at, 'primary-key')),
    ...checkUniqueness(database, loaded, primary, 'primary-key'),
    ...[...unique, ...uniqueKeys].flatMap((key) =>
      checkUniqueness(database, loaded, key, 'constraint-error'),
    ),
  ];
}

/**
 * That no two rows have the same key; of a key that is empty or names no field there is nothing to check. Counting the
 * hashes takes half the time and memory of counting the keys; where two different keys have the same one, which is
 * unlikely below 10^9 rows, nothing is found to report.
 */
function checkUniqueness(
  database: Database,
  loaded: LoadedTable,
  key: readonly string[],
  code: 'constraint-error' | 'primary-key',
): TableCheck[] {
  const columns = findKeyColumns(loaded, key);
  if (columns === undefined) return [];
  const whole = `FILTER (WHERE ${columns.present})`;
  const breach = `count(*) ${whole} > count(DISTINCT hash(${columns.names})) ${whole}`;
  return [{ breach, report: () => findDuplicates(database, loaded, key, columns, code) }];
}

async function findDuplicates(
  database: Database,
  { table, trace }: LoadedTable,
  key: readonly string[],
  columns: KeyColumns,
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
  const name = quoteName(table.name);
  const found = await database.query(`
    SELECT place, earlier, count(*) OVER () AS "_total", ${columns.cells} FROM (
      SELECT rowid AS place, min(rowid) OVER (PARTITION BY ${columns.names}) AS earlier, ${columns.names}
      FROM ${name} WHERE ${columns.present} AND hash(${columns.names}) IN (
        SELECT hash(${columns.names}) FROM ${name} WHERE ${columns.present} GROUP BY ALL HAVING count(*) > 1))
    WHERE place > earlier ORDER BY place LIMIT ${mostRows}`);
  const traced = await trace(found.flatMap(({ place, earlier }) => [Number(place), Number(earlier)]));
  const kind = code === 'primary-key' ? 'the primary key' : 'the unique key';
  const hint = `correct one of the two rows, or delete it: ${key.join(', ')} must tell all rows apart`;
  const diagnostics = found.map((row) => {
    const [place, earlier] = [Number(row.place), Number(row.earlier)];
    const message = `${kind} (${tellKey(row, key)}) is already that of ${traced.name(earlier)}${traced.about(place)}`;
    return diagnose(code, traced.place(place, columns.at), message, hint);
  });
  return mentionRest(diagnostics, Number(found[0]?._total ?? 0));
}
