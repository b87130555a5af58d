import type { Place } from '../diagnostics/diagnostic.ts';
import { readRecords } from './csv-records.ts';
import { type RecordSpan, scanRecords } from './csv-scan.ts';
import { readSpan } from './csv-span.ts';
import { plainText } from './csv-text.ts';

/** A file that a table, or a part of it, is in. */
export interface TablePart {
  /** Absolute. */
  path: string;
  /** Relative to the project, for diagnostics. */
  file: string;
}

/** The way from rows of a loaded table back to its files. Rows and fields count from 0. */
export interface TracedRows {
  place: (row: number, field: number) => Place;
  /** What a report calls the row: "line 14", or "row 14" where the rows are not lines of a file. */
  name: (row: number) => string;
  /** The end of a message that says which row it is about, where the place does not: " (row 14)". */
  about: (row: number) => string;
  /** The cell as the file writes it; undefined where the table does not come from a file of cells. */
  text: (row: number, field: number) => string | undefined;
}

/** Finds rows in the files of their table. Nothing is read before something is wrong with one. */
export type TraceRows = (rows: readonly number[]) => Promise<TracedRows>;

/** A record in its file. */
export interface TracedRecord {
  file: string;
  line: number;
  cells: readonly string[];
  /** Where a cell starts; one past the last is the end of the record. */
  place: (cell: number) => Place;
}

/**
 * The rows of a table of CSVs: their records but the headers and those with another number of cells than `width`, which
 * are not loaded.
 */
export function traceCsv(parts: readonly TablePart[], width: number): TraceRows {
  return async (rows) => {
    const records = await findRecords(parts, width, new Set(rows));
    const recordOf = (row: number): TracedRecord => {
      const record = records.get(row);
      if (record === undefined) throw new Error(`Row ${row} of a table is not in its file`);
      return record;
    };
    return {
      place: (row, field) => recordOf(row).place(field),
      name: (row) => {
        const { file, line } = recordOf(row);
        return parts.length === 1 ? `line ${line}` : `line ${line} of ${file}`;
      },
      about: () => '',
      text: (row, field) => recordOf(row).cells[field],
    };
  };
}

/** The rows of files, or SELECTs, that have no lines to point at: of each, how many rows it has. */
export function traceCounted(parts: readonly { file: string; rows: number }[]): TraceRows {
  const find = (row: number): { file: string; row: number } => {
    let before = 0;
    for (const { file, rows } of parts) {
      if (row < before + rows) return { file, row: row - before };
      before += rows;
    }
    throw new Error(`Row ${row} of a table is not in its file`);
  };
  const traced: TracedRows = {
    place: (row) => ({ file: find(row).file, line: 1, column: 1 }),
    name: (row) => `row ${find(row).row + 1}${parts.length === 1 ? '' : ` of ${find(row).file}`}`,
    about: (row) => ` (row ${find(row).row + 1})`,
    text: () => undefined,
  };
  return () => Promise.resolve(traced);
}

/** DuckDB leaves out rows with another number of cells, but takes no notice of those too many that are empty. */
function isLoaded({ width, blanks }: RecordSpan, expected: number): boolean {
  return width === expected || (width > expected && width - expected <= blanks);
}

async function findRecords(
  parts: readonly TablePart[],
  width: number,
  wanted: ReadonlySet<number>,
): Promise<Map<number, TracedRecord>> {
  const records = new Map<number, TracedRecord>();
  let row = 0;
  for (const part of parts) {
    const spans: [number, RecordSpan][] = [];
    if (records.size === wanted.size) break;
    await scanRecords(part.path, (span) => {
      if (!isLoaded(span, width)) return true;
      if (wanted.has(row)) spans.push([row, span]);
      row += 1;
      return records.size + spans.length < wanted.size;
    });
    for (const [at, span] of spans) records.set(at, await readRecord(part, span));
  }
  return records;
}

/** Reads a record of a CSV, which starts at the beginning of a line. */
export async function readRecord({ path, file }: TablePart, span: RecordSpan): Promise<TracedRecord> {
  const { line } = span;
  const text = plainText(await readSpan(path, span.start, span.end));
  if (text === '') return { file, line, cells: [''], place: () => ({ file, line, column: 1 }) };
  const { cells, place } = readRecords(text);
  const placeOf = (cell: number): Place => {
    const at = place(0, cell);
    return { file, line: line + at.line - 1, column: at.column };
  };
  return { file, line, cells: cells[0] ?? [], place: placeOf };
}
