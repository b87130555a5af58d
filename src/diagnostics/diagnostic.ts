import { type DiagnosticCode, catalogue } from './catalogue.ts';
import { showText } from './visible-text.ts';

export type Severity = 'error' | 'warning';

/** A place in an input file. `file` is relative to the project, with forward slashes; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with an input, where, and what to do about it. */
export interface Diagnostic extends Place {
  code: DiagnosticCode;
  severity: Severity;
  message: string;
  hint: string;
}

/** Builds a diagnostic at a place; the severity is the catalogue's. What it quotes is made fit to be shown. */
export function diagnose(code: DiagnosticCode, place: Place, message: string, hint: string): Diagnostic {
  const { file, line, column } = place;
  return {
    code,
    severity: catalogue[code].severity,
    file,
    line,
    column,
    message: showText(message),
    hint: showText(hint),
  };
}

/** Whether any of the diagnostics is an error, so that nothing may be built. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Sorts by file, line, column and code, so that a report is the same whatever order the checks ran in. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
