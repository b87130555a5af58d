import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Output } from './importer.ts';

/** The lines of an output, without their ends and without a byte order mark. */
export function splitLines({ text }: Output): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
}

/** A number as a tool writes it, with a point; undefined for anything else, such as -nan, a comma or 1e400. */
export function readNumber(text: string): number | undefined {
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** The run at a line had errors. */
export function failedRun(file: string, line: number, message: string): Diagnostic {
  const hint = 'measure again; or import it all the same with --allow-errors';
  return diagnose('failed-run', { file, line, column: 1 }, message, hint);
}

/** The output ends before the run at a line does. */
export function truncatedRun(file: string, line: number, missing: string): Diagnostic {
  const hint = 'import the whole output of the tool; measure again where it was stopped';
  return diagnose(
    'truncated-output',
    { file, line, column: 1 },
    `the run that begins here has no ${missing}`,
    hint,
  );
}

/** A line is not what the tool writes at its place. */
export function unknownOutput(file: string, line: number, message: string): Diagnostic {
  const hint =
    'is it the output of another tool or version? npm run import -- --detect <file> names the tool';
  return diagnose('unknown-output', { file, line, column: 1 }, message, hint);
}
