import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type JsonDocument, parseJson } from '../diagnostics/json-document.ts';
import type { Output } from './importer.ts';
import { unknownOutput } from './output-lines.ts';

/** Reads JSON output of a tool; `schema` is what of it is imported. What does not fit is a diagnostic at its line. */
export function readJsonOutput<T>(
  { file, text }: Output,
  schema: z.ZodType<T>,
  tool: string,
): { data: T | undefined; document: JsonDocument | undefined; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = parseJson(text, file, { repeated: true });
  if (!document) return { data: undefined, document, diagnostics };
  const { data, error } = schema.safeParse(document.value);
  if (!error) return { data, document, diagnostics: [] };
  const faults = error.issues.map(({ path, message }) => {
    const { line } = document.placeOf(path.filter((key) => typeof key !== 'symbol'));
    return unknownOutput(file, line, `not what ${tool} writes: ${message}`);
  });
  return { data: undefined, document, diagnostics: faults };
}
