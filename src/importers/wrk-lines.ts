import type { Quantity } from './importer.ts';
import { readNumber } from './output-lines.ts';
import { type NumberLine, inUnit } from './text-runs.ts';

// The units of wrk's src/units.c, which wrk2 has too: times by 1000 and 60, bytes by 1024 although it writes MB.
const times: Record<string, string> = { us: 'us', ms: 'ms', s: 's', m: 'min', h: 'h' };
const rates: Record<string, string> = { B: 'B/s', KB: 'KiB/s', MB: 'MiB/s', GB: 'GiB/s' };

/** What wrk and wrk2 print alike: how a run begins and ends, what it measures in both, and what went wrong. */
export const commonFormat = {
  start: /^Running \S+ test @ \S+$/,
  numbers: [
    // The rate of a second is printed without a suffix.
    { name: 'throughput', pattern: /^Requests\/sec: +(\S+)$/, read: inUnit('req/s') },
    { name: 'transfer', pattern: /^Transfer\/sec: +(\S+)$/, read: withSuffix(rates) },
    { name: 'latency_mean', pattern: /^ +Latency +(\S+) +\S+ +\S+ +\S+%$/, read: withSuffix(times) },
  ],
  // The last line: no number before it can have been cut off in the middle.
  needed: ['transfer', '"Transfer/sec"'],
  failure: /^ +(Socket errors: .*|Non-2xx or 3xx responses: .*)$/,
} as const;

/** The line of the latency that so many percent of the requests do not exceed, as the tool writes the percentage. */
export function latencyLine(name: string, percent: string): NumberLine {
  const pattern = new RegExp(`^ *${percent.replace('.', String.raw`\.`)}% +(\\S+)$`);
  return { name, pattern, read: withSuffix(times) };
}

/** Lines of a run that tell its tool. A short run of wrk2 without --latency has none, and looks like one of wrk. */
export const marks = {
  wrk: /^ +Latency Distribution$/m,
  wrk2: /^ +(?:Thread calibration: |Latency Distribution \(HdrHistogram - )/m,
};

/** Which of the two printed each run in a text. */
export function tellPrinters(text: string): ('wrk' | 'wrk2')[] {
  const [, ...runs] = text.split(/^Running \S+ test @ /m);
  return runs.map((run) => (marks.wrk2.test(run) ? 'wrk2' : 'wrk'));
}

/** Reads a number that has its unit behind it, by what stands for the unit. */
function withSuffix(units: Readonly<Record<string, string>>): (written: string) => Quantity | undefined {
  return (written) => {
    const [, digits = '', suffix = ''] = /^([\d.]+)([A-Za-z]*)$/.exec(written) ?? [];
    const [value, unit] = [readNumber(digits), units[suffix]];
    return value === undefined || unit === undefined ? undefined : { value, unit };
  };
}
