import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { writeCount } from '../diagnostics/write-count.ts';
import type { Database } from './database.ts';
import { type RecordSpan, scanRecords } from './csv-scan.ts';
import { escapeGlob, quoteName, quoteText } from './quote.ts';
import { mentionRest, mostRows } from './report-limit.ts';
import { readSqlFault } from './sql-fault.ts';
import { type TablePart, readRecord } from './table-rows.ts';
import type { Row } from './table.ts';

/** The CSVs of one table, in order, which have been inspected: each has the header that its schema asks for. */
export interface CsvCells {
  parts: readonly TablePart[];
  names: readonly string[];
  /** Whether a row may have empty cells too many at its end, of which DuckDB takes no notice. */
  trailing: boolean;
}

const rejects =
  "store_rejects = true, rejects_limit = 0, rejects_table = '_rejects', rejects_scan = '_scans'";

/**
 * The cells of CSVs as an SQL table of text columns, in file order. Nothing is sniffed, so that how they are read never
 * depends on the data. `options` are more options of DuckDB's read_csv.
 */
export function cellsOf(
  { parts, names }: Pick<CsvCells, 'parts' | 'names'>,
  ...options: readonly string[]
): string {
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  const paths = parts.map(({ path }) => quoteText(escapeGlob(path))).join(', ');
  const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true`;
  return `read_csv([${paths}], columns = {${columns}}, ${[dialect, ...options].join(', ')})`;
}

/**
 * Reads the cells of CSVs into a table of text columns. Rows with another number of cells than the header are reported
 * and left out.
 */
export async function readCells(database: Database, target: string, csv: CsvCells): Promise<Diagnostic[]> {
  const { parts, names } = csv;
  const file = parts[0]?.file ?? '';
  let found: Row[];
  try {
    found = await database.query(`
      CREATE TABLE ${quoteName(target)} AS FROM ${cellsOf(csv, rejects)};
      SELECT DISTINCT error_type::VARCHAR AS cause, first(error_message) AS message FROM _rejects GROUP BY ALL`);
  } catch (error) {
    const empty = names.map((name) => `${quoteName(name)} VARCHAR`).join(', ');
    await database.query(`CREATE OR REPLACE TABLE ${quoteName(target)} (${empty})`);
    return [unreadable(file, readSqlFault(error).message)];
  }
  await database.query('DROP TABLE _rejects; DROP TABLE _scans');
  if (found.length === 0) return findUnevenRows(csv);
  const other = found.find(({ cause }) => cause !== 'MISSING COLUMNS' && cause !== 'TOO MANY COLUMNS');
  if (other) return [unreadable(file, String(other.message))];
  return findUnevenRows({ ...csv, trailing: true });
}

/** The rows with another number of cells than the header, where there may be some. */
export async function findUnevenRows({ parts, names, trailing }: CsvCells): Promise<Diagnostic[]> {
  if (!trailing) return [];
  return (await Promise.all(parts.map((part) => findUnevenIn(part, names)))).flat();
}

/** DuckDB counts bytes and gets the line wrong after a quoted line break, so the place comes from the records. */
async function findUnevenIn(part: TablePart, names: readonly string[]): Promise<Diagnostic[]> {
  const uneven: RecordSpan[] = [];
  let count = 0;
  await scanRecords(part.path, (span) => {
    if (span.width === names.length) return true;
    count += 1;
    if (uneven.length < mostRows) uneven.push(span);
    return true;
  });
  const diagnostics: Diagnostic[] = [];
  for (const span of uneven) {
    const { cells, place } = await readRecord(part, span);
    const counts = `the row has ${writeCount(cells.length, 'cell')}, the header has ${names.length}`;
    if (cells.length < names.length) {
      const hint = `write a cell for each of ${names.slice(cells.length).join(', ')}; a missing value too needs its comma`;
      diagnostics.push(diagnose('missing-cell', place(cells.length), counts, hint));
    } else {
      const hint = 'delete what is too much, or put a cell that has a comma in it in quotes';
      diagnostics.push(diagnose('extra-cell', place(names.length), counts, hint));
    }
  }
  return mentionRest(diagnostics, count);
}

function unreadable(file: string, message: string): Diagnostic {
  const hint = 'save the file as comma-separated UTF-8 text (RFC 4180)';
  const place = { file, line: 1, column: 1 };
  return diagnose('source-error', place, `the file cannot be read as CSV: ${message}`, hint);
}
