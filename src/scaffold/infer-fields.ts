import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Database, openDatabase } from '../results/database.ts';
import { castText } from '../results/field-type.ts';
import { quoteName } from '../results/quote.ts';
import { readCells } from '../results/read-cells.ts';
import type { FieldType } from '../results/table.ts';
import type { SourceCsv } from './source-csv.ts';

/** What the cells of a column tell of it. */
export interface InferredField {
  name: string;
  type: FieldType;
  /** Whether every row has a value. */
  complete: boolean;
}

/** The fields of a CSV, and whether the values of some of them tell all rows apart. */
export interface InferredFields {
  fields: InferredField[];
  isUnique: (names: readonly string[]) => boolean;
}

const cellTable = 'cells';

/** From the narrowest on: 1 and 0 are integers before they are true and false. */
const types: readonly FieldType[] = ['integer', 'number', 'boolean', 'date', 'datetime'];

/**
 * Infers the type of each column: the narrowest that all its values have. DuckDB decides by the rules with which the
 * table is loaded later, not by its sniffer, which takes more for a number or a date than a Table Schema does.
 */
export async function inferFields(
  csv: SourceCsv,
): Promise<{ inferred: InferredFields | undefined; diagnostics: Diagnostic[] }> {
  const database = await openDatabase();
  try {
    const diagnostics = await readCells(database, cellTable, {
      parts: [csv],
      names: csv.names,
      trailing: true,
    });
    if (diagnostics.length > 0) return { inferred: undefined, diagnostics };
    const fields: InferredField[] = [];
    for (const name of csv.names) fields.push(await inferField(database, name));
    const rows = await database.query(`FROM ${cellTable}`);
    const isUnique = (names: readonly string[]): boolean =>
      new Set(rows.map((row) => JSON.stringify(names.map((name) => row[name])))).size === rows.length;
    return { inferred: { fields, isUnique }, diagnostics };
  } finally {
    database.close();
  }
}

async function inferField(database: Database, name: string): Promise<InferredField> {
  // read_csv gives NULL for an empty cell.
  const cell = quoteName(name);
  const counts = types.map((type) => `count(${castText(type, cell)}) AS ${quoteName(type)}`);
  const [row = {}] = await database.query(
    `SELECT count(*) AS "rows", count(${cell}) AS filled, ${counts.join(', ')} FROM ${cellTable}`,
  );
  const fits = (type: FieldType): boolean => row[type] === row.filled;
  const type = row.filled === 0 ? 'string' : (types.find(fits) ?? 'string');
  return { name, type, complete: row.filled === row.rows };
}
