import type { JsonPath } from '../diagnostics/json-document.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { JsonDocument } from '../diagnostics/json-document.ts';

/** What is wrong with the value at a path of the descriptor. */
export interface DescriptorIssue {
  code: DiagnosticCode;
  path: JsonPath;
  message: string;
  hint: string;
}

/** Places an issue in the descriptor's file. */
export function placeIssue(
  { placeOf }: Pick<JsonDocument, 'placeOf'>,
  { code, path, message, hint }: DescriptorIssue,
): Diagnostic {
  return diagnose(code, placeOf(path), message, hint);
}

/** A path as it is written in JavaScript: resources[2].schema.fields[0]. */
export function writePath(path: JsonPath): string {
  if (path.length === 0) return 'datapackage.json';
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}

/** Issues inside a resource's Table Schema are schema errors, all others package errors. */
export function codeOf(path: JsonPath): DiagnosticCode {
  return path[0] === 'resources' && path[2] === 'schema' ? 'schema-error' : 'package-error';
}
