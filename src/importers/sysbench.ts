import type { Importer } from './importer.ts';
import { type TextFormat, inUnit, parseTextRuns } from './text-runs.ts';

const format: TextFormat = {
  tool: 'sysbench',
  start: /^sysbench \d/,
  numbers: [
    { name: 'events', pattern: /^ +events per second: +(\S+)$/, read: inUnit('events/s') },
    {
      name: 'transactions',
      pattern: /^ +transactions: +\d+ +\((\S+) per sec\.\)$/,
      read: inUnit('transactions/s'),
    },
    { name: 'time', pattern: /^ +total time: +([\d.]+)s$/, read: inUnit('s') },
    { name: 'latency_min', pattern: /^ +min: +(\S+)$/, read: inUnit('ms') },
    { name: 'latency_mean', pattern: /^ +avg: +(\S+)$/, read: inUnit('ms') },
    { name: 'latency_max', pattern: /^ +max: +(\S+)$/, read: inUnit('ms') },
    { name: 'latency_p95', pattern: /^ +95th percentile: +(\S+)$/, read: inUnit('ms') },
    { name: 'latency_sum', pattern: /^ +sum: +(\S+\.\d\d)$/, read: inUnit('ms') },
  ],
  needed: ['latency_sum', 'sum of its latencies'],
  failure: /^(FATAL: .*|ALERT: .*| +ignored errors: +[1-9].*)$/,
};

/** The text of sysbench, of version 1.0. */
export const sysbench: Importer = {
  tool: 'sysbench',
  recognises: (text) => /^sysbench \d/m.test(text),
  parse: (output) => parseTextRuns(output, format),
};
