import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Output, ParsedOutput, Sample } from './importer.ts';
import { failedRun, splitLines, truncatedRun, unknownOutput } from './output-lines.ts';

/** The values of a line, none where it is a heading or the like, or in words what is wrong with it. */
export type LineReading = Sample['values'] | undefined | string;

/** How a tool prints what it measured, each sample in a line. */
export interface LineFormat {
  tool: string;
  /** What a line is about, for the case that there is none: "file". */
  subject: string;
  read: (text: string, line: number) => LineReading;
  /** What the tool complains of, in the first group. */
  failure: RegExp;
  /** What is missing behind the last line. */
  findMissing?: () => Diagnostic[];
}

/** What is wrong with a line that the tool does not write. */
export const alienLine = (text: string, tool: string): string => `"${text}" is no line that ${tool} writes`;

/** Reads an output line by line; one that does not end its last line was cut off there. */
export function parseLines(
  output: Output,
  { tool, subject, read, failure, findMissing }: LineFormat,
): ParsedOutput {
  const { file } = output;
  const lines = splitLines(output);
  if (lines.at(-1) !== '') return cutOff(file, lines.length);
  const diagnostics: Diagnostic[] = [];
  const samples: Sample[] = [];
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    const failed = failure.exec(text)?.[1];
    const values = failed === undefined && text !== '' ? read(text, line) : undefined;
    if (failed !== undefined) diagnostics.push(failedRun(file, line, `${tool} had an error: ${failed}`));
    if (typeof values === 'string') diagnostics.push(unknownOutput(file, line, values));
    if (typeof values === 'object') samples.push({ place: { file, line, column: 1 }, values });
  }
  diagnostics.push(...(findMissing?.() ?? []));
  if (samples.length === 0 && diagnostics.length === 0)
    diagnostics.push(unknownOutput(file, 1, `there is no ${subject} that ${tool} measured`));
  return { samples, diagnostics };
}

function cutOff(file: string, line: number): ParsedOutput {
  return { samples: [], diagnostics: [truncatedRun(file, line, 'line end')] };
}
