import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { castText, typeRules } from './field-type.ts';
import { explainCell } from './explain-cell.ts';
import { quoteName, quoteText } from './quote.ts';
import { type CsvCells, cellsOf, findUnevenRows, readCells } from './read-cells.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import type { Field, Table } from './table.ts';
import { type TableCheck, anyRow, runChecks } from './table-check.ts';
import type { TraceRows } from './table-rows.ts';

/** No resource can have this name, because none starts with an underscore. */
const cellTable = '_cells';

/**
 * Loads CSVs into a typed table of the database. All cells are read as text first, because each field has missing
 * values of its own and DuckDB's casts are laxer than the standard. What is in order takes one statement, which keeps no
 * text; it stops at the first cell that is not of its type, and then the cells are read again, to find them all. Each is
 * reported and becomes NULL, so that the rest of the row can still be checked.
 */
export async function loadTable(
  database: Database,
  table: Table,
  csv: CsvCells,
  trace: TraceRows,
): Promise<Diagnostic[]> {
  const create = `CREATE TABLE ${quoteName(table.name)} AS SELECT`;
  try {
    const values = table.fields.map((field) => `${strictValueOf(field)} AS ${quoteName(field.name)}`);
    await database.query(`${create} ${values.join(', ')} FROM ${cellsOf(csv)}`);
  } catch {
    try {
      const uneven = await readCells(database, cellTable, csv);
      const mistyped = await findTypeErrors(database, table, trace);
      const values = table.fields.map((field) => `${valueOf(field)} AS ${quoteName(field.name)}`);
      await database.query(`${create} ${values.join(', ')} FROM ${cellTable} ORDER BY rowid`);
      return [...uneven, ...mistyped];
    } finally {
      await database.query(`DROP TABLE IF EXISTS ${cellTable}`);
    }
  }
  return findUnevenRows(csv);
}

/** Creates a table without rows. */
export async function createEmptyTable(
  database: Database,
  name: string,
  fields: readonly Field[],
): Promise<void> {
  const columns = fields.map((field) => `${quoteName(field.name)} ${typeRules[field.type].sqlType}`);
  await database.query(`CREATE TABLE ${quoteName(name)} (${columns.join(', ')})`);
}

async function findTypeErrors(database: Database, table: Table, trace: TraceRows): Promise<Diagnostic[]> {
  const checks = table.fields.flatMap((field, at): TableCheck[] => {
    // Any text is of this type.
    if (field.type === 'string') return [];
    const condition = `NOT ${isMissing(field)} AND ${castText(field.type, cellOf(field))} IS NULL`;
    return [
      { breach: anyRow(condition), report: () => reportMistyped(database, field, trace, { at, condition }) },
    ];
  });
  return (await runChecks(database, cellTable, checks)).diagnostics;
}

async function reportMistyped(
  database: Database,
  field: Field,
  trace: TraceRows,
  { at, condition }: { at: number; condition: string },
): Promise<Diagnostic[]> {
  const bad = await database.query(`
    SELECT rowid AS place, ${cellOf(field)} AS cell, count(*) OVER () AS total
    FROM ${cellTable} WHERE ${condition} ORDER BY rowid LIMIT ${mostRows}`);
  const traced = await trace(bad.map(({ place }) => Number(place)));
  const diagnostics = bad.map(({ place, cell }) => {
    const { complaint, hint } = explainCell(String(cell), field);
    const message = `"${String(cell)}" ${complaint} in ${field.name}`;
    return diagnose('type-error', traced.place(Number(place), at), message, hint);
  });
  return mentionRest(diagnostics, Number(bad[0]?.total));
}

/** The value of a cell, NULL where it is missing or not of its type. */
function valueOf(field: Field): string {
  return `CASE WHEN NOT ${isMissing(field)} THEN ${castText(field.type, cellOf(field))} END`;
}

/** The value of a cell; the statement fails where one is not of its type. */
function strictValueOf(field: Field): string {
  const value = castText(field.type, cellOf(field));
  const strict = field.type === 'string' ? value : `coalesce(${value}, error('not of its type'))`;
  return `CASE WHEN NOT ${isMissing(field)} THEN ${strict} END`;
}

/** read_csv gives NULL for an empty cell; whether empty means missing is for the schema to say. */
function cellOf(field: Field): string {
  return `coalesce(${quoteName(field.name)}, '')`;
}

function isMissing(field: Field): string {
  const values = field.missingValues.map(({ value }) => quoteText(value));
  return values.length === 0 ? 'false' : `(${cellOf(field)} IN (${values.join(', ')}))`;
}
