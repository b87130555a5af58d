import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { type FieldRule, listFieldRules } from './field-rules.ts';
import { cellOf, typeRules } from './field-type.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import { type TableCheck, anyRow, numberedRows } from './table-check.ts';
import type { TracedRows } from './table-rows.ts';

/**
 * That no cell of a table breaks a constraint of its field; each that does is placed in its file. Patterns that DuckDB
 * refuses have been reported and are left out.
 */
export function checkConstraints(
  database: Database,
  loaded: LoadedTable,
  refused: ReadonlySet<string>,
): TableCheck[] {
  return (loaded.schema?.fields ?? []).flatMap((field, at): TableCheck[] => {
    const rules = listFieldRules(field).filter(
      ({ pattern }) => pattern === undefined || !refused.has(pattern),
    );
    return [
      ...(field.constraints?.required === true
        ? [checkPresence(database, loaded, at, 'constraint-error')]
        : []),
      ...rules.map((rule) => ({
        breach: anyRow(rule.condition),
        report: () => reportBreaches(database, loaded, at, rule, 'constraint-error'),
      })),
    ];
  });
}

/** That the values of a table that does not come from text are some that a cell can have: they are typed, but may be infinite. */
export function checkValues(database: Database, loaded: LoadedTable): TableCheck[] {
  return loaded.table.fields.flatMap(({ name, type }, at): TableCheck[] => {
    const { condition, complaint, hint } = typeRules[type];
    if (condition === undefined) return [];
    const rule = {
      condition: `NOT (${condition.replace('VALUE', quoteName(name))})`,
      complain: (cell: string) => ({ message: `"${cell}" ${complaint} in ${name}`, hint }),
    };
    return [
      {
        breach: anyRow(rule.condition),
        report: () => reportBreaches(database, loaded, at, rule, 'type-error'),
      },
    ];
  });
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
  code: 'constraint-error' | 'type-error',
): Promise<Diagnostic[]> {
  const { found, traced, total } = await findCells(database, loaded, at, condition);
  const diagnostics = found.map(({ row, cell }) => {
    const { message, hint } = complain(traced.text(row, at) ?? cell);
    return diagnose(code, traced.place(row, at), message + traced.about(row), hint);
  });
  return mentionRest(diagnostics, total);
}

/** The cells of a field that are missing although they must not be. */
async function findMissing(
  database: Database,
  loaded: LoadedTable,
  at: number,
  condition: string,
  code: 'constraint-error' | 'primary-key',
): Promise<Diagnostic[]> {
  const field = loaded.table.fields[at];
  if (field === undefined) return [];
  const { found, traced, total } = await findCells(database, loaded, at, condition);
  const because = code === 'primary-key' ? ', which is part of the primary key,' : '';
  // A cell of the wrong type is NULL too, but it is not missing, and it has been reported.
  const isMissing = (text: string | undefined): boolean =>
    text === undefined || field.missingValues.some(({ value }) => value === text);
  const missing = found.filter(({ row }) => isMissing(traced.text(row, at)));
  const diagnostics = missing.map(({ row }) => {
    const text = traced.text(row, at) ?? '';
    const message =
      text === ''
        ? `${field.name}${because} must not be empty`
        : `${field.name}${because} must not be missing: "${text}"`;
    const hint = `fill in ${field.name}, or delete the row`;
    return diagnose(code, traced.place(row, at), message + traced.about(row), hint);
  });
  return mentionRest(diagnostics, total - found.length + missing.length);
}

/** The first cells of a field for which an SQL condition holds, in the order of the rows, and how many there are. */
async function findCells(
  database: Database,
  { table, trace }: LoadedTable,
  at: number,
  condition: string,
): Promise<{ found: { row: number; cell: string }[]; traced: TracedRows; total: number }> {
  const field = table.fields[at];
  if (field === undefined) throw new Error(`${table.name} has no field ${at}`);
  const column = cellOf(field.type, quoteName(field.name));
  // An integer that no cell can hold has to be reported too.
  const cell = field.type === 'integer' ? `CAST(${column} AS VARCHAR)` : column;
  const cells = await database.query(`
    SELECT rowid AS "row", ${cell} AS cell, count(*) OVER () AS total
    FROM ${numberedRows(table)} WHERE ${condition} ORDER BY rowid LIMIT ${mostRows}`);
  const found = cells.map((one) => ({ row: Number(one.row), cell: String(one.cell) }));
  return { found, traced: await trace(found.map(({ row }) => row)), total: Number(cells[0]?.total ?? 0) };
}
