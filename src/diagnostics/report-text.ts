import colors from 'picocolors';
import type { Diagnostic } from './diagnostic.ts';
import { writeCount } from './write-count.ts';

/** How a report looks: with colours where the terminal shows them. */
export interface TextOptions {
  color: boolean;
}

/** One line per diagnostic, `path:line:column  severity  code  message`, its hint under it, a count last. */
export function reportText(diagnostics: readonly Diagnostic[], { color }: TextOptions): string {
  const paint = colors.createColors(color);
  const lines = diagnostics.flatMap(({ file, line, column, severity, code, message, hint }) => {
    const mark = severity === 'error' ? paint.red(severity) : paint.yellow(severity);
    return [`${file}:${line}:${column}  ${mark}  ${paint.bold(code)}  ${message}`, paint.dim(`    ${hint}`)];
  });
  return [...lines, summarise(diagnostics)].join('\n');
}

/** "2 errors and 1 warning in 3 files", or "no problems". */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'no problems';
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [
    ...(errors > 0 ? [writeCount(errors, 'error')] : []),
    ...(warnings > 0 ? [writeCount(warnings, 'warning')] : []),
  ];
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(' and ')} in ${writeCount(files, 'file')}`;
}
