import { readCsvOutput } from './csv-output.ts';
import type { Importer, Output, ParsedOutput, Sample } from './importer.ts';
import { truncatedRun, unknownOutput } from './output-lines.ts';

/** A CSV or TSV of whatever makes one, with a header: its columns are the names of the values, taken as they are. */
export const csv: Importer = {
  tool: 'csv',
  // Much looks like a CSV; whose it is has to be said.
  recognises: () => false,
  parse: parseCsv,
};

function parseCsv(output: Output): ParsedOutput {
  const { file, text } = output;
  const [first = ''] = text.split('\n', 1);
  const { records, diagnostics } = readCsvOutput(output, first.includes('\t') ? '\t' : ',');
  if (diagnostics.length > 0) return { samples: [], diagnostics };
  const [header, ...rows] = records;
  if (!header) return { samples: [], diagnostics: [unknownOutput(file, 1, 'there is no header')] };
  const uneven = rows.filter(({ cells }) => cells.length !== header.cells.length);
  const samples = rows.map(({ cells, line }): Sample => {
    const values = header.cells.map((name, at) => [name, cells[at] ?? ''] as const);
    return { place: { file, line, column: 1 }, values: Object.fromEntries(values) };
  });
  return { samples, diagnostics: uneven.map(({ line }) => truncatedRun(file, line, 'cell for each column')) };
}
