import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkPresence } from './check-constraints.ts';
import type { Database } from './database.ts';
import { listKeyFields } from './descriptor.ts';
import { type KeyColumns, findKeyColumns, tellKey } from './key-columns.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import { type TableCheck, numberedRows } from './table-check.ts';
import type { Table } from './table.ts';

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

/** That no two rows have the same key; of a key that is empty or names no field there is nothing to check. */
function checkUniqueness(
  database: Database,
  loaded: LoadedTable,
  key: readonly string[],
  code: 'constraint-error' | 'primary-key',
): TableCheck[] {
  const columns = findKeyColumns(loaded, key);
  if (columns === undefined) return [];
  const breach = countRepeats(loaded.table, key, columns);
  return [{ breach, report: () => findDuplicates(database, loaded, key, columns, code) }];
}

/**
 * An SQL expression that is true where two rows may have the same key. The numbers of runs are mostly dense: a group has
 * the rows that are the same but for the last six bits of such a number, and a bit for each value of these, so that 10^7
 * rows take a sixth of the time and next to none of the memory of counting their keys. Two groups may have the same
 * hash; then nothing is found to report.
 */
function countRepeats({ name, fields }: Table, key: readonly string[], { present }: KeyColumns): string {
  const counter = key.findLast((one) =>
    fields.some((field) => field.name === one && field.type === 'integer'),
  );
  const count = quoteName(counter ?? '');
  const parts = key.map((one) => (one === counter ? `${count} >> 6` : quoteName(one)));
  const bits = counter === undefined ? '1' : `bit_count(bit_or(1::UBIGINT << (${count} & 63)::UBIGINT))`;
  return `(SELECT coalesce(bool_or(n > bits), false) FROM (
    SELECT count(*) AS n, ${bits} AS bits FROM ${quoteName(name)} WHERE ${present} GROUP BY hash(${parts.join(', ')})))`;
}

async function findDuplicates(
  database: Database,
  { table, trace }: LoadedTable,
  key: readonly string[],
  columns: KeyColumns,
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
  const rows = numberedRows(table);
  const found = await database.query(`
    SELECT place, earlier, count(*) OVER () AS "_total", ${columns.cells} FROM (
      SELECT rowid AS place, min(rowid) OVER (PARTITION BY ${columns.names}) AS earlier, ${columns.names}
      FROM ${rows} WHERE ${columns.present} AND hash(${columns.names}) IN (
        SELECT hash(${columns.names}) FROM ${rows} WHERE ${columns.present} GROUP BY ALL HAVING count(*) > 1))
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
