import { columnFormat } from '../figures/format-quantity.ts';
import { type Cell, type Field, type Row, type Table, isNumeric, missingLabel } from '../results/table.ts';

/** A column of a result table, ready to print. */
export interface DataColumn {
  field: Field;
  numeric: boolean;
  /** The text of a cell, or undefined where it has no value. */
  print(cell: Cell | undefined): string | undefined;
  missing: string;
}

/** As many significant digits as a number of a file can have that DuckDB and JavaScript keep as it is. */
const allDigits = 15;

/** The fields of a table as columns, the numbers of each formatted alike over the rows, or with all of their digits. */
export function dataColumns(fields: readonly Field[], rows: readonly Row[], exact = false): DataColumn[] {
  return fields.map((field) => {
    const numbers = rows.map((row) => row[field.name]).filter((cell) => typeof cell === 'number');
    const format = columnFormat(numbers, exact ? allDigits : undefined);
    return {
      field,
      numeric: isNumeric(field),
      print: (cell) => printCell(cell, format),
      missing: missingLabel(field),
    };
  });
}

/** The fields that a page asks for with `columns="a, b"`, in that order; all of them without it. */
export function selectFields(table: Table, names: string | undefined): Field[] {
  if (names === undefined) return [...table.fields];
  return names.split(',').map((part) => {
    const name = part.trim();
    const field = table.fields.find((candidate) => candidate.name === name);
    if (!field) throw new Error(`<DataTable of="${table.name}" />: the table has no column "${name}"`);
    return field;
  });
}

function printCell(cell: Cell | undefined, format: (value: number) => string): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'number') return format(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell;
}
