import type { Importer } from './importer.ts';
import { type TextFormat, parseTextRuns } from './text-runs.ts';
import { commonFormat, latencyLine, marks, tellPrinters } from './wrk-lines.ts';

const format: TextFormat = {
  ...commonFormat,
  tool: 'wrk',
  numbers: [
    ...commonFormat.numbers,
    ...[50, 75, 90, 99].map((percent) => latencyLine(`latency_p${percent}`, String(percent))),
  ],
  foreign: { tool: 'wrk2', pattern: marks.wrk2 },
};

/** The text output of wrk, with --latency too; several runs may follow each other. */
export const wrk: Importer = {
  tool: 'wrk',
  recognises: (text) => tellPrinters(text).includes('wrk'),
  parse: (output) => parseTextRuns(output, format),
};
