import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { castText, typeRules } from './field-type.ts';
import { explainCell } from './explain-cell.ts';
import { quoteName, quoteText } from './quote.ts';
import { type CsvFile, readCells } from './read-cells.ts';
import type { Field, Table } from './table.ts';
import { type TableCheck, anyRow, runChecks } from './table-check.ts';
import type { TableRows } from './table-rows.ts';

/** No resource can have this name, because none starts with an underscore. */
const cellTable = '_cells';

/**
 * Loads a CSV into a typed table of the database. All cells are read as text first, because each field has missing
 * values of its own and DuckDB's casts are laxer than the standard. A cell that is not of its type is reported and
 * becomes NULL, so that the rest of the row can still be checked.
 */
export async function loadTable(
  database: Database,
  table: Table,
  csv: CsvFile,
  rows: TableRows,
): Promise<Diagnostic[]> {
  const uneven = await readCells(database, cellTable, csv);
  const mistyped = await findTypeErrors(database, table, rows);
  const columns = table.fields.map((field) => `${valueOf(field)} AS ${quoteName(field.name)}`);
  await database.query(`
    CREATE TABLE ${quoteName(table.name)} AS SELECT ${columns.join(', ')} FROM ${cellTable} ORDER BY rowid;
    DROP TABLE ${cellTable}`);
  return [...uneven, ...mistyped];
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

async function findTypeErrors(database: Database, table: Table, rows: TableRows): Promise<Diagnostic[]> {
  const checks = table.fields.flatMap((field, at): TableCheck[] => {
    // Any text is of this type.
    if (field.type === 'string') return [];
    const condition = `NOT ${isMissing(field)} AND ${castText(field.type, cellOf(field))} IS NULL`;
    return [
      { breach: anyRow(condition), report: () => reportMistyped(database, table, rows, { at, condition }) },
    ];
  });
  return runChecks(database, cellTable, checks);
}

async function reportMistyped(
  database: Database,
  { fields, file }: Table,
  rows: TableRows,
  { at, condition }: { at: number; condition: string },
): Promise<Diagnostic[]> {
  const field = fields[at];
  if (field === undefined) return [];
  const bad = await database.query(
    `SELECT rowid AS place, ${cellOf(field)} AS cell FROM ${cellTable} WHERE ${condition} ORDER BY rowid`,
  );
  return bad.map(({ place, cell }) => {
    const { complaint, hint } = explainCell(String(cell), field);
    const message = `"${String(cell)}" ${complaint} in ${field.name}`;
    return diagnose('type-error', { file, ...rows.place(Number(place), at) }, message, hint);
  });
}

function valueOf(field: Field): string {
  return `CASE WHEN NOT ${isMissing(field)} THEN ${castText(field.type, cellOf(field))} END`;
}

/** read_csv gives NULL for an empty cell; whether empty means missing is for the schema to say. */
function cellOf(field: Field): string {
  return `coalesce(${quoteName(field.name)}, '')`;
}

function isMissing(field: Field): string {
  const values = field.missingValues.map(({ value }) => quoteText(value));
  return values.length === 0 ? 'false' : `(${cellOf(field)} IN (${values.join(', ')}))`;
}
