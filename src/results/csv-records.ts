import { parse } from 'csv-parse/sync';
import { type Position, indexLines } from '../diagnostics/text-lines.ts';

/** The records of a CSV text, header included and blank lines left out. */
export interface CsvRecords {
  cells: readonly (readonly string[])[];
  /** Where a cell of a record starts; one past the last cell is the end of the record. */
  place: (record: number, cell: number) => Position;
}

interface RawRecord {
  record: string[];
  raw: string;
}

interface PlacedRecord {
  cells: string[];
  start: number;
}

/** Reads an RFC 4180 text with \n line ends and any number of cells in a record; `limit` is the last record wanted. */
export function readRecords(text: string, limit = -1): CsvRecords {
  const options = { raw: true, relax_column_count: true, record_delimiter: '\n', to: limit };
  // With the option raw, a record comes with its text; the types of csv-parse know only one without.
  const records = parse(text, options) as unknown as RawRecord[];
  let end = 0;
  const placed = records.map(({ record, raw }): PlacedRecord => {
    const start = end;
    end += raw.length;
    return { cells: record, start };
  });
  // DuckDB skips a blank line, except where the table has one column: there it is a row with an empty cell.
  const single = placed[0]?.cells.length === 1;
  const kept = placed.filter(({ cells }) => single || cells.length > 1 || cells[0] !== '');
  const find = indexLines(text);
  return {
    cells: kept.map(({ cells }) => cells),
    place: (record, cell) => find(findOffset(text, kept[record], cell)),
  };
}

/** The first quote of a text that breaks RFC 4180; undefined where there is none. */
export function findQuoteFault(text: string): (Position & { message: string; hint: string }) | undefined {
  try {
    parse(text, { raw: true, relax_column_count: true, record_delimiter: '\n' });
    return undefined;
  } catch (error) {
    const { code, raw, lines } = error as { code: string; raw: string; lines: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      return {
        ...indexLines(text)(text.length - raw.length),
        message: 'a quote in this row is never closed',
        hint: 'close the quote with another one; a quote that belongs to a cell in quotes is written twice ("")',
      };
    }
    const column = Array.from(raw.slice(raw.lastIndexOf('\n') + 1)).length;
    const hint = 'put a cell that has a quote in it in quotes, and write each quote in it twice ("")';
    return { line: lines, column, message: 'a quote in the middle of a cell', hint };
  }
}

/** Walks over the cells before the one in question; the text has each of them either quoted or as it is. */
function findOffset(text: string, record: PlacedRecord | undefined, cell: number): number {
  if (record === undefined) throw new Error('A row of a table is not in its file');
  let offset = record.start;
  for (const value of record.cells.slice(0, cell)) {
    const quoted = `"${value.replaceAll('"', '""')}"`;
    offset += (text.startsWith(quoted, offset) ? quoted.length : value.length) + 1;
  }
  return cell < record.cells.length ? offset : offset - 1;
}
