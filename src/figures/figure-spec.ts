import { z } from 'zod';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { issuePaths } from '../diagnostics/issue-paths.ts';
import { type JsonDocument, type JsonObject, isObject, parseJson } from '../diagnostics/json-document.ts';
import { type Usermeta, usermetaSchema } from './usermeta.ts';

/** A specification as its author wrote it. */
export interface FigureSpec {
  id: string;
  /** Relative to the project. */
  file: string;
  /** The content of the file. */
  text: string;
  document: JsonDocument;
  spec: JsonObject;
  title: string;
  /** The author's description; empty where there is none. */
  description: string;
  usermeta: Usermeta;
}

const vegaLite = /^https:\/\/vega\.github\.io\/schema\/vega-lite\/v(\d+)(\.\d+)*\.json$/;

const topLevel = z.looseObject({
  $schema: z.string('"$schema" is missing').refine((url) => vegaLite.exec(url)?.[1] === '6', {
    error: ({ input }) =>
      String(input).includes('/schema/vega/')
        ? '"$schema" is that of Vega, another language than Vega-Lite'
        : '"$schema" is not that of Vega-Lite v6',
  }),
  title: z.string('"title" must be a text').min(1, '"title" must not be empty'),
  description: z.string('"description" must be a text').optional(),
  usermeta: z.looseObject({ perfdocs: usermetaSchema.optional() }).optional(),
});

const hint =
  'a figure begins with "$schema": "https://vega.github.io/schema/vega-lite/v6.json" and a "title"';

const usermetaHint =
  'usermeta.perfdocs can hold "highlight": { "field": ..., "equal": ... }, "narrow": { ... } and "scales": ["linear", "log"]';

/** Reads a specification and checks its top level. `id` is the file's name without .vl.json. */
export function parseFigureSpec(
  text: string,
  file: string,
  id: string,
): { figureSpec: FigureSpec | undefined; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = parseJson(text, file);
  if (!document) return { figureSpec: undefined, diagnostics };
  const { value, placeOf } = document;
  const parsed = topLevel.safeParse(value);
  if (!parsed.success || !isObject(value)) {
    const issues = parsed.error?.issues ?? [];
    const found = issues.flatMap((issue) =>
      issuePaths(issue).map((path) =>
        diagnose('spec-error', placeOf(path), issue.message, path[0] === 'usermeta' ? usermetaHint : hint),
      ),
    );
    return { figureSpec: undefined, diagnostics: found };
  }
  const { title, description = '', usermeta } = parsed.data;
  const figureSpec = {
    id,
    file,
    text,
    document,
    spec: value,
    title,
    description,
    usermeta: usermeta?.perfdocs ?? {},
  };
  return { figureSpec, diagnostics: [] };
}
