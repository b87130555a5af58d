import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { typeOfColumn } from './derive-table.ts';
import { typeRules } from './field-type.ts';
import type { LoadedTable } from './loaded-table.ts';
import { escapeGlob, quoteName, quoteText } from './quote.ts';
import { readSqlFault } from './sql-fault.ts';
import { offerNearest } from './suggest.ts';
import type { Field, Table } from './table.ts';
import { type TablePart, traceCounted } from './table-rows.ts';

/**
 * Makes a table of Parquet files, which are queried where they are: their columns are read as far as a statement needs
 * them, which takes less than loading them once. The columns have to be those of the schema, in any order, and of its
 * types; a value that is null, or a text that the schema calls missing, is missing.
 */
export async function loadParquet(
  database: Database,
  table: Table,
  parts: readonly TablePart[],
): Promise<{ loaded?: Pick<LoadedTable, 'trace' | 'complete'>; diagnostics: Diagnostic[] }> {
  const read = [];
  for (const part of parts) read.push(await inspectParquet(database, table, part));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const paths = parts.map(({ path }) => quoteText(escapeGlob(path))).join(', ');
  const values = table.fields.map((field) => `${valueOf(field)} AS ${quoteName(field.name)}`);
  await database.query(`CREATE VIEW ${quoteName(table.name)} AS
    SELECT ${values.join(', ')} FROM read_parquet([${paths}], union_by_name = true)`);
  return { loaded: { trace: traceCounted(read), complete: true }, diagnostics };
}

async function inspectParquet(
  database: Database,
  { fields }: Table,
  { path, file }: TablePart,
): Promise<{ file: string; rows: number; diagnostics: Diagnostic[] }> {
  const source = quoteText(escapeGlob(path));
  try {
    const columns = await database.query(`DESCRIBE FROM read_parquet(${source})`);
    const [counted] = await database.query(`SELECT num_rows AS n FROM parquet_file_metadata(${source})`);
    const types = new Map(columns.map((one) => [String(one.column_name), String(one.column_type)]));
    return { file, rows: Number(counted?.n), diagnostics: compareColumns(file, types, fields) };
  } catch (error) {
    // A report is the same on every machine.
    const message = readSqlFault(error).message.replaceAll(path, file);
    return { file, rows: 0, diagnostics: [unreadable(file, message)] };
  }
}

function valueOf({ name, type, missingValues }: Field): string {
  const column = quoteName(name);
  const values = missingValues.map(({ value }) => quoteText(value));
  const isText = type === 'string' && values.length > 0;
  const value = `CAST(${column} AS ${typeRules[type].sqlType})`;
  return isText ? values.reduce((known, missing) => `nullif(${known}, ${missing})`, value) : value;
}

/** What the columns of a file lack or have too much of, and where they are not of the type of their field. */
function compareColumns(
  file: string,
  types: ReadonlyMap<string, string>,
  fields: readonly Field[],
): Diagnostic[] {
  const place = { file, line: 1, column: 1 };
  const names = fields.map(({ name }) => name);
  const missing = names.filter((name) => !types.has(name));
  const extra = [...types.keys()].flatMap((name) => {
    if (names.includes(name)) return [];
    const hint = `describe the column in datapackage.json, rename it or leave it out${offerNearest(name, missing)}`;
    return [diagnose('extra-label', place, `the column ${name} is not in the schema`, hint)];
  });
  const lacking = missing.map((name) => {
    const hint = `the columns must be: ${names.join(', ')}`;
    return diagnose('missing-label', place, `the column ${name} of the schema is missing`, hint);
  });
  const mistyped = fields.flatMap(({ name, type }) => {
    const sqlType = types.get(name);
    if (sqlType === undefined) return [];
    const found = typeOfColumn({ name, sqlType });
    if (found === type || (found === 'integer' && type === 'number')) return [];
    const message = `${name} is of type ${sqlType} in the file, its schema says ${type}`;
    const hint = `write the column as ${typeRules[type].sqlType}, or correct its type in datapackage.json`;
    return [diagnose('schema-error', place, message, hint)];
  });
  return [...extra, ...lacking, ...mistyped];
}

function unreadable(file: string, message: string): Diagnostic {
  const hint = 'write the file anew, with Parquet as its format';
  const place = { file, line: 1, column: 1 };
  return diagnose('source-error', place, `the file cannot be read as Parquet: ${message}`, hint);
}
