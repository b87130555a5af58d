import { CsvError, parse } from 'csv-parse/sync';
import type { Importer, Output, ParsedOutput, Sample } from './importer.ts';
import { truncatedRun, unknownOutput } from './output-lines.ts';

/** A record with the number of its last line. */
interface Record {
  record: string[];
  info: { lines: number };
}

/** A CSV or TSV of whatever makes one, with a header: its columns are the names of the values, taken as they are. */
export const csv: Importer = {
  tool: 'csv',
  // Much looks like a CSV; whose it is has to be said.
  recognises: () => false,
  parse: parseCsv,
};

function parseCsv({ file, text }: Output): ParsedOutput {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes('\t') ? '\t' : ',';
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    const [header, ...rows] = parse(text, options) as unknown as Record[];
    if (!header) return { samples: [], diagnostics: [unknownOutput(file, 1, 'there is no header')] };
    const uneven = rows.filter(({ record }) => record.length !== header.record.length);
    const diagnostics = uneven.map(({ info }) => truncatedRun(file, info.lines, 'cell for each column'));
    const samples = rows.map(({ record, info }): Sample => {
      const values = header.record.map((name, at) => [name, record[at] ?? ''] as const);
      return { place: { file, line: info.lines, column: 1 }, values: Object.fromEntries(values) };
    });
    return { samples, diagnostics };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { samples: [], diagnostics: [unknownOutput(file, line, `no CSV: ${error.message}`)] };
  }
}
