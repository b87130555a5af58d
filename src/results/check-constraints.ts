import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { type FieldRule, listFieldRules } from './field-rules.ts';
import { cellOf } from './field-type.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { type TableCheck, anyRow, runChecks } from './table-check.ts';

/**
 * Finds every cell of a table that breaks a constraint of its field, and places it in the file. Patterns that DuckDB
 * refuses have been reported and are left out.
 */
export async function checkConstraints(
  database: Database,
  loaded: LoadedTable,
  refused: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  const checks = (loaded.schema?.fields ?? []).flatMap((field, at): TableCheck[] => {
    const rules = listFieldRules(field).filter(
      ({ pattern }) => pattern === undefined || !refused.has(pattern),
    );
    return [
      ...(field.constraints?.required === true
        ? [checkPresence(database, loaded, at, 'constraint-error')]
        : []),
      ...rules.map((rule) => ({
        breach: anyRow(rule.condition),
        report: () => reportBreaches(database, loaded, at, rule),
      })),
    ];
  });
  return runChecks(database, loaded.table.name, checks);
}

/** That no cell of a field is missing. */
export function checkPresence(
  database: Database,
  loaded: LoadedTable,
  at: number,
  code: 'constraint-error' | 'primary-key',
): TableCheck {
  const condition = `${quoteName(loaded.table.fields[at]?.name ?? '')} IS NULL`;
  return { breach: anyRow(condition), report: () => findMissing(database, loaded, at, condition, code) };
}

async function reportBreaches(
  database: Database,
  loaded: LoadedTable,
  at: number,
  { condition, complain }: FieldRule,
): Promise<Diagnostic[]> {
  const { table, rows } = loaded;
  return (await findCells(database, loaded, at, condition)).map(({ row, cell }) => {
    const place = { file: table.file, ...rows.place(row, at) };
    const { message, hint } = complain(cell);
    return diagnose('constraint-error', place, message + rows.about(row), hint);
  });
}

/** The cells of a field that are missing although they must not be. */
async function findMissing(
  database: Database,
  loaded: LoadedTable,
  at: number,
  condition: string,
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
  const { table, rows } = loaded;
  const field = table.fields[at];
  if (field === undefined) return [];
  const cells = await findCells(database, loaded, at, condition);
  const because = code === 'primary-key' ? ', which is part of the primary key,' : '';
  return cells.flatMap(({ row }) => {
    const text = rows.text(row, at) ?? '';
    // A cell of the wrong type is NULL too, but it is not missing, and it has been reported.
    if (!field.missingValues.some(({ value }) => value === text) && rows.text(row, at) !== undefined)
      return [];
    const place = { file: table.file, ...rows.place(row, at) };
    const message =
      text === ''
        ? `${field.name}${because} must not be empty`
        : `${field.name}${because} must not be missing: "${text}"`;
    return [diagnose(code, place, message + rows.about(row), `fill in ${field.name}, or delete the row`)];
  });
}

/** The cells of a field for which an SQL condition holds, in the order of the rows. */
async function findCells(
  database: Database,
  { table, rows }: LoadedTable,
  at: number,
  condition: string,
): Promise<{ row: number; cell: string }[]> {
  const field = table.fields[at];
  if (field === undefined) return [];
  const cell = cellOf(field.type, quoteName(field.name));
  const found = await database.query(
    `SELECT rowid AS "row", ${cell} AS cell FROM ${quoteName(table.name)} WHERE ${condition} ORDER BY rowid`,
  );
  return found.map(({ row, cell: value }) => ({
    row: Number(row),
    cell: rows.text(Number(row), at) ?? String(value),
  }));
}
