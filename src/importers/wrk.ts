import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Importer, Output, ParsedOutput, Quantity, Sample } from './importer.ts';
import { failedRun, readNumber, splitLines, truncatedRun, unknownOutput } from './output-lines.ts';

const start = /^Running \S+ test @ (\S+)$/;

/** A block of lines that one run printed; `line` is the number of the first. */
interface Run {
  line: number;
  lines: string[];
}

/** The text output of wrk, with --latency too; several runs may follow each other. */
export const wrk: Importer = {
  tool: 'wrk',
  recognises: (text) => /^Running \S+ test @ /m.test(text),
  parse: parseWrk,
};

function parseWrk(output: Output): ParsedOutput {
  const runs: Run[] = [];
  for (const [at, line] of splitLines(output).entries()) {
    if (start.test(line)) runs.push({ line: at + 1, lines: [] });
    runs.at(-1)?.lines.push(line);
  }
  if (runs.length === 0) {
    return { samples: [], diagnostics: [unknownOutput(output.file, 1, 'there is no run of wrk')] };
  }
  const read = runs.map((run) => readRun(run, output.file));
  return {
    samples: read.flatMap(({ sample }) => sample ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The lines that have one number, by the name that it is imported under. */
const numbers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['throughput', /^Requests\/sec: +(\S+)$/],
  ['transfer', /^Transfer\/sec: +(\S+)$/],
  ['latency_mean', /^ +Latency +(\S+) +\S+ +\S+ +\S+%$/],
  ['latency_p50', /^ +50% +(\S+)$/],
  ['latency_p75', /^ +75% +(\S+)$/],
  ['latency_p90', /^ +90% +(\S+)$/],
  ['latency_p99', /^ +99% +(\S+)$/],
];

function readRun({ line, lines }: Run, file: string): { sample?: Sample; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, Quantity> = {};
  for (const [at, text] of lines.entries()) {
    for (const [name, pattern] of numbers) {
      const written = pattern.exec(text)?.[1];
      if (written === undefined || name in values) continue;
      const quantity = readQuantity(written, name);
      if (quantity) values[name] = quantity;
      else diagnostics.push(unknownOutput(file, line + at, `"${written}" is no number that wrk writes`));
    }
    const errors = /^ +(Socket errors: .*|Non-2xx or 3xx responses: .*)$/.exec(text)?.[1];
    if (errors !== undefined) diagnostics.push(failedRun(file, line + at, `the run had errors: ${errors}`));
  }
  if (diagnostics.every(({ code }) => code !== 'unknown-output') && !('throughput' in values)) {
    diagnostics.push(truncatedRun(file, line, '"Requests/sec"'));
  }
  const sample = 'throughput' in values && { place: { file, line, column: 1 }, values };
  return { ...(sample && { sample }), diagnostics };
}

/**
 * The units of wrk's src/units.c: times by 1000 and 60, bytes by 1024 although it writes MB, counts by 1000. The rate of
 * a second is printed without a unit.
 */
function readQuantity(written: string, name: string): Quantity | undefined {
  const [, digits = '', suffix = ''] = /^([\d.]+)([A-Za-z]*)$/.exec(written) ?? [];
  const value = readNumber(digits);
  if (value === undefined) return undefined;
  if (name === 'throughput') return suffix === '' ? { value, unit: 'req/s' } : undefined;
  const units = name === 'transfer' ? binaryRates : times;
  const unit = units[suffix];
  return unit === undefined ? undefined : { value, unit };
}

const times: Record<string, string> = { us: 'us', ms: 'ms', s: 's', m: 'min', h: 'h' };
const binaryRates: Record<string, string> = { B: 'B/s', KB: 'KiB/s', MB: 'MiB/s', GB: 'GiB/s' };
