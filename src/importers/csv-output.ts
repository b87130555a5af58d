import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Output } from './importer.ts';
import { unknownOutput } from './output-lines.ts';

/** A record of a CSV, with the number of its last line. */
export interface OutputRecord {
  cells: string[];
  line: number;
}

/** Reads CSV output of a tool, whatever the number of cells in a row. What is no CSV is a diagnostic at its line. */
export function readCsvOutput(
  { file, text }: Output,
  delimiter = ',',
): { records: OutputRecord[]; diagnostics: Diagnostic[] } {
  const options = {
    bom: true,
    delimiter,
    info: true,
    // All that may end a line: csv-parse would go by the first, and take the others for parts of cells.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  try {
    // With the option info, a record comes with its line; the types of csv-parse know only one without.
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return {
      records: records.map(({ record, info }) => ({ cells: record, line: info.lines })),
      diagnostics: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { records: [], diagnostics: [unknownOutput(file, line, `no CSV: ${error.message}`)] };
  }
}
