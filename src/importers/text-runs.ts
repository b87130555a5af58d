import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Output, ParsedOutput, Quantity, Sample } from './importer.ts';
import { failedRun, readNumber, splitLines, truncatedRun, unknownOutput } from './output-lines.ts';

/** A line that has one measured number, in the first group of its pattern. */
export interface NumberLine {
  name: string;
  pattern: RegExp;
  /** Undefined where the text is no number as the tool writes it. */
  read: (written: string) => Quantity | undefined;
}

/** Reads a plain number that is in a unit. */
export function inUnit(unit: string): (written: string) => Quantity | undefined {
  return (written) => {
    const value = readNumber(written);
    return value === undefined ? undefined : { value, unit };
  };
}

/** How a tool prints its runs as text. */
export interface TextFormat {
  tool: string;
  /** The first line of a run. */
  start: RegExp;
  numbers: readonly NumberLine[];
  /** The number that no run lacks, and what its line is called; its pattern tells a line that was cut off. */
  needed: readonly [name: string, title: string];
  /** What had an error, in the first group; lines that say that nothing had do not match. */
  failure: RegExp;
  /** What another tool prints that begins its runs in the same way. */
  foreign?: { tool: string; pattern: RegExp };
}

/** A block of lines that one run printed; `line` is the number of the first. */
interface Run {
  line: number;
  lines: string[];
}

/** Reads the runs in a text, one behind the other. */
export function parseTextRuns(output: Output, format: TextFormat): ParsedOutput {
  const runs: Run[] = [];
  for (const [at, line] of splitLines(output).entries()) {
    if (format.start.test(line)) runs.push({ line: at + 1, lines: [] });
    runs.at(-1)?.lines.push(line);
  }
  if (runs.length === 0)
    return { samples: [], diagnostics: [unknownOutput(output.file, 1, `there is no run of ${format.tool}`)] };
  const read = runs.map((run) => readRun(run, output.file, format));
  return {
    samples: read.flatMap(({ sample }) => sample),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readRun(
  { line, lines }: Run,
  file: string,
  { tool, numbers, needed: [needed, title], failure, foreign }: TextFormat,
): { sample: Sample[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, Quantity> = {};
  for (const [at, text] of lines.entries()) {
    for (const { name, pattern, read } of numbers) {
      const written = pattern.exec(text)?.[1];
      if (written === undefined || name in values) continue;
      const quantity = read(written);
      // Behind every number but the needed one a run goes on, so that this one may lack digits.
      if (at === lines.length - 1 && name !== needed) diagnostics.push(truncatedRun(file, line, 'end'));
      else if (quantity) values[name] = quantity;
      else diagnostics.push(unknownOutput(file, line + at, `"${written}" is no number that ${tool} writes`));
    }
    if (foreign?.pattern.test(text))
      diagnostics.push(unknownOutput(file, line + at, `${foreign.tool} prints this, not ${tool}`));
    const failed = failure.exec(text)?.[1];
    if (failed !== undefined) diagnostics.push(failedRun(file, line + at, `the run had errors: ${failed}`));
  }
  const whole = needed in values;
  const isUnread = diagnostics.some(({ code }) => code !== 'failed-run');
  if (!whole && !isUnread) diagnostics.push(truncatedRun(file, line, title));
  return { sample: whole ? [{ place: { file, line, column: 1 }, values }] : [], diagnostics };
}
