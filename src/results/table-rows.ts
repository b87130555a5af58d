import { readRecords } from './csv-records.ts';
import type { Position } from '../diagnostics/text-lines.ts';

/** The way from a cell of a loaded table back to its file. Rows and fields count from 0. */
export interface TableRows {
  place: (row: number, field: number) => Position;
  /** What a report calls the row: "line 14", or "row 14" where the rows are not lines of a file. */
  name: (row: number) => string;
  /** The end of a message that says which row it is about, where the place does not: " (row 14)". */
  about: (row: number) => string;
  /** The cell as the file writes it; undefined where the table does not come from a file of cells. */
  text: (row: number, field: number) => string | undefined;
}

/**
 * The rows of a CSV's table: its records but the header and those with another number of cells than `width`, which
 * are not loaded. The text is only read when the first cell is asked for.
 */
export function traceCsv(text: string, width: number): TableRows {
  let traced: TableRows | undefined;
  const trace = (): TableRows => (traced ??= traceRecords(text, width));
  return {
    place: (row, field) => trace().place(row, field),
    name: (row) => trace().name(row),
    about: () => '',
    text: (row, field) => trace().text(row, field),
  };
}

/** A derived table has no cells in a file: all its rows are at the start of its SELECT. */
export const derivedRows: TableRows = {
  place: () => ({ line: 1, column: 1 }),
  name: (row) => `row ${row + 1}`,
  about: (row) => ` (row ${row + 1})`,
  text: () => undefined,
};

function traceRecords(text: string, width: number): TableRows {
  const { cells, place } = readRecords(text);
  const loaded = cells.flatMap((record, at) => (at > 0 && record.length === width ? [at] : []));
  const recordOf = (row: number): number => {
    const record = loaded[row];
    if (record === undefined) throw new Error(`Row ${row} of a table is not in its file`);
    return record;
  };
  return {
    place: (row, field) => place(recordOf(row), field),
    name: (row) => `line ${place(recordOf(row), 0).line}`,
    about: () => '',
    text: (row, field) => cells[recordOf(row)]?.[field],
  };
}
