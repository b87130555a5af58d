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
