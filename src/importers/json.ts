import type { Importer } from './importer.ts';
import { parseJsonRuns } from './json-runs.ts';
import { jsonl } from './jsonl.ts';
import { unknownOutput } from './output-lines.ts';

/** A list of objects, or one, of whatever writes JSON. Each is a run, and its values are taken as they are. */
export const json: Importer = {
  tool: 'json',
  recognises: (text) => /^\s*[[{]/.test(text) && !jsonl.recognises(text),
  parse: ({ file, text }) => {
    const { samples, diagnostics } = parseJsonRuns({ file, text: text.replace(/^\uFEFF/, '') });
    const isEmpty = samples.length === 0 && diagnostics.length === 0;
    return {
      samples,
      diagnostics: isEmpty ? [unknownOutput(file, 1, 'there is no run in the list')] : diagnostics,
    };
  },
};
