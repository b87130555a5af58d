import type { Importer } from './importer.ts';
import { type TextFormat, inUnit, parseTextRuns } from './text-runs.ts';

const format: TextFormat = {
  tool: 'ab',
  start: /^This is ApacheBench, /,
  numbers: [
    { name: 'throughput', pattern: /^Requests per second: +(\S+) \[#\/sec\]/, read: inUnit('req/s') },
    { name: 'latency_mean', pattern: /^Time per request: +(\S+) \[ms\] \(mean\)$/, read: inUnit('ms') },
    { name: 'transfer', pattern: /^Transfer rate: +(\S+) \[Kbytes\/sec\]/, read: inUnit('KiB/s') },
    { name: 'latency_p50', pattern: /^ +50% +(\S+)$/, read: inUnit('ms') },
    { name: 'latency_p99', pattern: /^ +99% +(\S+)$/, read: inUnit('ms') },
  ],
  needed: ['throughput', '"Requests per second"'],
  failure: /^((?:Failed requests|Non-2xx responses|Write errors): +[1-9]\d*)$/,
};

/** The text of ApacheBench; its Kbytes are 1024 bytes each. */
export const ab: Importer = {
  tool: 'ab',
  recognises: (text) => /^This is ApacheBench, /m.test(text),
  parse: (output) => parseTextRuns(output, format),
};
