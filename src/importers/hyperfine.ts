import { z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../diagnostics/json-document.ts';
import type { Importer, Output, ParsedOutput, Sample } from './importer.ts';
import { failedRun, unknownOutput } from './output-lines.ts';

/** What `hyperfine --export-json` writes, as far as it is imported. */
const exported = z.object({
  results: z.array(
    z.object({
      command: z.string(),
      times: z.array(z.number()),
      exit_codes: z.array(z.number().nullable()).optional(),
      parameters: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** The JSON of hyperfine: a sample for each run, with its time, command and parameters. */
export const hyperfine: Importer = {
  tool: 'hyperfine',
  recognises: (text) => /^\s*\{\s*"results"/.test(text) && text.includes('"command"'),
  parse: parseHyperfine,
};

function parseHyperfine({ file, text }: Output): ParsedOutput {
  const { document, diagnostics } = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (!document) return { samples: [], diagnostics };
  const { data, error } = exported.safeParse(document.value);
  if (!data) {
    const [issue] = error.issues;
    const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
    const { line } = document.placeOf(path);
    return {
      samples: [],
      diagnostics: [unknownOutput(file, line, `not what hyperfine exports: ${issue?.message ?? ''}`)],
    };
  }
  const failures: Diagnostic[] = [];
  const samples = data.results.flatMap(
    ({ command, times, exit_codes: codes = [], parameters = {} }, result) =>
      times.map((time, run): Sample => {
        const place = document.placeOf(['results', result, 'times', run]);
        const code = codes[run];
        if (code !== undefined && code !== 0)
          failures.push(
            failedRun(file, place.line, `"${command}" ended with exit code ${code ?? 'unknown'}`),
          );
        return { place, values: { ...parameters, command, time: { value: time, unit: 's' } } };
      }),
  );
  return { samples, diagnostics: failures };
}
