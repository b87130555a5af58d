import type { Diagnostic } from './diagnostic.ts';

/**
 * Workflow commands that GitHub Actions turns into annotations at the line:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, file, line, column, code, message, hint }) => {
      const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severity} ${properties}::${data(`${message}\n${hint}`)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
