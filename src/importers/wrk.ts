import type { Importer, Quantity } from './importer.ts';
import { readNumber } from './output-lines.ts';
import { type TextFormat, inUnit, parseTextRuns } from './text-runs.ts';

// The units of wrk's src/units.c: times by 1000 and 60, bytes by 1024 although it writes MB.
const times: Record<string, string> = { us: 'us', ms: 'ms', s: 's', m: 'min', h: 'h' };
const rates: Record<string, string> = { B: 'B/s', KB: 'KiB/s', MB: 'MiB/s', GB: 'GiB/s' };

const format: TextFormat = {
  tool: 'wrk',
  start: /^Running \S+ test @ \S+$/,
  numbers: [
    // The rate of a second is printed without a suffix.
    { name: 'throughput', pattern: /^Requests\/sec: +(\S+)$/, read: inUnit('req/s') },
    { name: 'transfer', pattern: /^Transfer\/sec: +(\S+)$/, read: withSuffix(rates) },
    { name: 'latency_mean', pattern: /^ +Latency +(\S+) +\S+ +\S+ +\S+%$/, read: withSuffix(times) },
    ...[50, 75, 90, 99].map((percent) => ({
      name: `latency_p${percent}`,
      pattern: new RegExp(`^ +${percent}% +(\\S+)$`),
      read: withSuffix(times),
    })),
  ],
  needed: ['throughput', '"Requests/sec"'],
  failure: /^ +(Socket errors: .*|Non-2xx or 3xx responses: .*)$/,
};

/** The text output of wrk, with --latency too; several runs may follow each other. */
export const wrk: Importer = {
  tool: 'wrk',
  recognises: (text) => /^Running \S+ test @ /m.test(text),
  parse: (output) => parseTextRuns(output, format),
};

/** Reads a number that has its unit behind it, by what stands for the unit. */
function withSuffix(units: Readonly<Record<string, string>>): (written: string) => Quantity | undefined {
  return (written) => {
    const [, digits = '', suffix = ''] = /^([\d.]+)([A-Za-z]*)$/.exec(written) ?? [];
    const [value, unit] = [readNumber(digits), units[suffix]];
    return value === undefined || unit === undefined ? undefined : { value, unit };
  };
}
