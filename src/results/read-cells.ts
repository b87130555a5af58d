import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { readRecords } from './csv-records.ts';
import type { Database } from './database.ts';
import { quoteName, quoteText } from './quote.ts';
import { readSqlFault } from './sql-fault.ts';
import type { Row } from './table.ts';

/** A CSV that has been decoded and whose header is that of its schema. */
export interface CsvFile {
  /** Absolute, for DuckDB. */
  path: string;
  /** Relative to the project, for diagnostics. */
  file: string;
  text: string;
  names: readonly string[];
}

/**
 * Reads the cells of a CSV into a table of text columns, in file order. Nothing is sniffed, so that how it is read
 * never depends on the data. Rows with another number of cells are reported and left out.
 */
export async function readCells(database: Database, target: string, csv: CsvFile): Promise<Diagnostic[]> {
  const { path, file, names } = csv;
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  let rejects: Row[];
  try {
    rejects = await database.query(`
      CREATE TABLE ${quoteName(target)} AS FROM read_csv(
        ${quoteText(escapeGlob(path))}, columns = {${columns}}, auto_detect = false, header = true,
        delim = ',', quote = '"', escape = '"', strict_mode = true,
        store_rejects = true, rejects_limit = 0, rejects_table = '_rejects', rejects_scan = '_scans');
      SELECT error_type::VARCHAR AS cause, error_message FROM _rejects`);
  } catch (error) {
    const empty = names.map((name) => `${quoteName(name)} VARCHAR`).join(', ');
    await database.query(`CREATE OR REPLACE TABLE ${quoteName(target)} (${empty})`);
    return [unreadable(file, readSqlFault(error).message)];
  }
  await database.query('DROP TABLE _rejects; DROP TABLE _scans');
  if (rejects.length === 0) return [];
  const other = rejects.find(({ cause }) => cause !== 'MISSING COLUMNS' && cause !== 'TOO MANY COLUMNS');
  return other ? [unreadable(file, String(other.error_message))] : findUnevenRows(csv);
}

/** DuckDB counts bytes and gets the line wrong after a quoted line break, so the place comes from the records. */
function findUnevenRows({ file, text, names }: CsvFile): Diagnostic[] {
  const { cells, place } = readRecords(text);
  return cells.flatMap((record, at) => {
    if (record.length === names.length) return [];
    const cellCount = record.length === 1 ? '1 cell' : `${record.length} cells`;
    const counts = `the row has ${cellCount}, the header has ${names.length}`;
    if (record.length < names.length) {
      const hint = `write a cell for each of ${names.slice(record.length).join(', ')}; a missing value too needs its comma`;
      return [diagnose('missing-cell', { file, ...place(at, record.length) }, counts, hint)];
    }
    const hint = 'delete what is too much, or put a cell that has a comma in it in quotes';
    return [diagnose('extra-cell', { file, ...place(at, names.length) }, counts, hint)];
  });
}

function unreadable(file: string, message: string): Diagnostic {
  const hint = 'save the file as comma-separated UTF-8 text (RFC 4180)';
  return diagnose(
    'source-error',
    { file, line: 1, column: 1 },
    `the file cannot be read as CSV: ${message}`,
    hint,
  );
}

/** read_csv takes a pattern; a path with one of its signs in it must still mean that one file. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}
