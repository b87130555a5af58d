import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Database } from './database.ts';
import { typeOfColumn } from './derive-table.ts';
import { typeRules } from './field-type.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName, quoteText } from './quote.ts';
import { readSqlFault } from './sql-fault.ts';
import { offerNearest } from './suggest.ts';
import type { Field, Table } from './table.ts';
import { type TablePart, traceCounted } from './table-rows.ts';

/**
 * Loads Parquet files into a table. Their columns have to be those of the schema, in any order, and of its types; a value
 * that is null, or a text that the schema calls missing, is missing.
 */
export async function loadParquet(
  database: Database,
  table: Table,
  parts: readonly TablePart[],
): Promise<{ loaded?: Pick<LoadedTable, 'trace' | 'complete'>; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const counted: { file: string; rows: number }[] = [];
  for (const part of parts) {
    const source = `read_parquet(${quoteText(part.path)})`;
    try {
      const columns = await database.query(`SELECT column_name, column_type FROM (DESCRIBE FROM ${source})`);
      const types = new Map(columns.map((one) => [String(one.column_name), String(one.column_type)]));
      const faults = compareColumns(part.file, types, table.fields);
      diagnostics.push(...faults);
      if (diagnostics.length > 0) continue;
      const values = table.fields.map((field) => `${valueOf(field)} AS ${quoteName(field.name)}`);
      const into = quoteName(table.name);
      const verb = counted.length === 0 ? `CREATE TABLE ${into} AS` : `INSERT INTO ${into}`;
      const [done] = await database.query(`${verb} SELECT ${values.join(', ')} FROM ${source}`);
      counted.push({ file: part.file, rows: Number(done?.Count) });
    } catch (error) {
      diagnostics.push(unreadable(part.file, readSqlFault(error).message));
    }
  }
  if (diagnostics.length > 0) {
    await database.query(`DROP TABLE IF EXISTS ${quoteName(table.name)}`);
    return { diagnostics };
  }
  return { loaded: { trace: traceCounted(counted), complete: true }, diagnostics };
}

function valueOf({ name, type, missingValues }: Field): string {
  const column = quoteName(name);
  const values = missingValues.map(({ value }) => quoteText(value));
  const isText = type === 'string' && values.length > 0;
  const value = isText ? `CASE WHEN ${column} NOT IN (${values.join(', ')}) THEN ${column} END` : column;
  return `CAST(${value} AS ${typeRules[type].sqlType})`;
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
