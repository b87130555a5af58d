import type { Importer } from './importer.ts';
import { type TextFormat, parseTextRuns } from './text-runs.ts';
import { commonFormat, latencyLine, marks, tellPrinters } from './wrk-lines.ts';

/** The percentages of --latency, by the name that each is imported under. */
const percentages = {
  latency_p50: '50.000',
  latency_p75: '75.000',
  latency_p90: '90.000',
  latency_p99: '99.000',
  latency_p99_9: '99.900',
  latency_p99_99: '99.990',
  latency_p99_999: '99.999',
  latency_max: '100.000',
};

const format: TextFormat = {
  ...commonFormat,
  tool: 'wrk2',
  numbers: [
    ...commonFormat.numbers,
    ...Object.entries(percentages).map(([name, percent]) => latencyLine(name, percent)),
  ],
  foreign: { tool: 'wrk', pattern: marks.wrk },
};

/**
 * The text output of wrk2, whose latencies count from when a request was due. Of --u_latency, which prints those that
 * wrk would measure behind them, the corrected ones are taken. Its format: https://github.com/giltene/wrk2, README.md
 */
export const wrk2: Importer = {
  tool: 'wrk2',
  recognises: (text) => tellPrinters(text).includes('wrk2'),
  parse: (output) => parseTextRuns(output, format),
};
