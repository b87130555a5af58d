import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Importer, Output, ParsedOutput, Sample } from './importer.ts';
import { readJsonOutput } from './json-output.ts';
import { failedRun } from './output-lines.ts';

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

function parseHyperfine(output: Output): ParsedOutput {
  const { data, document, diagnostics } = readJsonOutput(output, exported, 'hyperfine');
  if (!data || !document) return { samples: [], diagnostics };
  const failures: Diagnostic[] = [];
  const samples = data.results.flatMap(
    ({ command, times, exit_codes: codes = [], parameters = {} }, result) =>
      times.map((time, run): Sample => {
        const place = document.placeOf(['results', result, 'times', run]);
        const code = codes[run];
        if (code !== undefined && code !== 0) {
          const message = `"${command}" ended with exit code ${code ?? 'unknown'}`;
          failures.push(failedRun(output.file, place.line, message));
        }
        return { place, values: { ...parameters, command, time: { value: time, unit: 's' } } };
      }),
  );
  return { samples, diagnostics: failures };
}
