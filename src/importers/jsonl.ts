import type { Importer, Output, ParsedOutput } from './importer.ts';
import { parseJsonRuns } from './json-runs.ts';
import { splitLines, unknownOutput } from './output-lines.ts';

/** JSON Lines of whatever writes them: the object of each line is a run, and its values are taken as they are. */
export const jsonl: Importer = {
  tool: 'jsonl',
  recognises: (text) => /^\s*\{.*\}\s*\n\s*\{/.test(text),
  parse: parseLines,
};

function parseLines(output: Output): ParsedOutput {
  const { file } = output;
  const parsed = splitLines(output).flatMap((text, at) =>
    text.trim() === '' ? [] : parseLine(file, text, at),
  );
  if (parsed.length === 0) return { samples: [], diagnostics: [unknownOutput(file, 1, 'there is no run')] };
  return {
    samples: parsed.flatMap(({ samples }) => samples),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Reads a line; `before` is the number of those before it. */
function parseLine(file: string, text: string, before: number): ParsedOutput {
  const { samples, diagnostics } = parseJsonRuns({ file, text });
  return {
    samples: samples.map(({ place, values }) => ({ place: { ...place, line: before + 1 }, values })),
    diagnostics: diagnostics.map((fault) => ({ ...fault, line: before + 1 })),
  };
}
