import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCsvOutput } from './csv-output.ts';
import type { Importer, Output, ParsedOutput, Quantity, Sample } from './importer.ts';
import { readNumber, splitLines, truncatedRun, unknownOutput } from './output-lines.ts';

/** The output of redis-benchmark: --csv with and without a header, plain text, and -q. */
export const redisBenchmark: Importer = {
  tool: 'redis-benchmark',
  recognises: (text) =>
    /^"test","rps"|^"[A-Z][^"]*","\d+\.\d+"$|====== .+ ======$|: \d+\.\d+ requests per second/m.test(text),
  parse: (output) => (/^\uFEFF?"/.test(output.text) ? parseCsv(output) : parseText(output)),
};

/** The columns of --csv since version 6.2, by the name that each is imported under. */
const columns = [
  'operation',
  'throughput',
  'latency_mean',
  'latency_min',
  'latency_p50',
  'latency_p95',
  'latency_p99',
  'latency_max',
];

function parseCsv(output: Output): ParsedOutput {
  const { file } = output;
  const { records, diagnostics } = readCsvOutput(output);
  if (diagnostics.length > 0) return { samples: [], diagnostics };
  const rows = records.filter(({ cells: [first] }) => first !== 'test');
  const width = Math.max(...records.map(({ cells }) => cells.length), 2);
  const samples = rows.map(({ cells: [operation = '', ...cells], line }): Sample => {
    const values = cells.flatMap((cell, at): [string, Quantity][] => {
      const value = readNumber(cell);
      const name = columns[at + 1];
      if (value === undefined) diagnostics.push(unknownOutput(file, line, `"${cell}" is not a number`));
      const unit = name === 'throughput' ? 'req/s' : 'ms';
      return value === undefined || name === undefined ? [] : [[name, { value, unit }]];
    });
    if (cells.length + 1 < width) diagnostics.push(truncatedRun(file, line, 'cell for each column'));
    return { place: { file, line, column: 1 }, values: { operation, ...Object.fromEntries(values) } };
  });
  if (samples.length === 0) diagnostics.push(unknownOutput(file, 1, 'there is no test of redis-benchmark'));
  return { samples, diagnostics };
}

const heading = /^====== (.+) ======$/;
const summary = /^(?: *throughput summary: |(?<quiet>[^:]+): )?(?<rate>[\d.]+) requests per second/;

function parseText(output: Output): ParsedOutput {
  const { file } = output;
  const diagnostics: Diagnostic[] = [];
  const samples: Sample[] = [];
  let open: { operation: string; line: number } | undefined;
  for (const [at, printed] of splitLines(output).entries()) {
    const line = at + 1;
    // Progress is printed before, in the same line, and a carriage return behind it.
    const text = printed.slice(printed.lastIndexOf('\r') + 1);
    const begun = heading.exec(text)?.[1];
    if (begun !== undefined) {
      if (open) diagnostics.push(truncatedRun(file, open.line, 'number of requests per second'));
      open = { operation: begun, line };
    }
    const { quiet, rate } = summary.exec(text)?.groups ?? {};
    const operation = quiet ?? open?.operation;
    const value = readNumber(rate ?? '');
    if (operation === undefined || value === undefined) continue;
    const place = { file, line: open?.line ?? line, column: 1 };
    samples.push({ place, values: { operation, throughput: { value, unit: 'req/s' } } });
    open = undefined;
  }
  if (open) diagnostics.push(truncatedRun(file, open.line, 'number of requests per second'));
  if (samples.length === 0 && diagnostics.length === 0)
    diagnostics.push(unknownOutput(file, 1, 'there is no test of redis-benchmark'));
  return { samples, diagnostics };
}
