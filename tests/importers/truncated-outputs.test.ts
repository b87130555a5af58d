import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { ParsedOutput } from '../../src/importers/importer.ts';
import { parse, read } from './outputs.ts';

const outputs: [tool: string, ...files: string[]][] = [
  ['wrk', 'wrk.txt', 'wrk-latency.txt'],
  ['wrk2', 'wrk2-as-documented.txt'],
  ['ab', 'ab.txt'],
  ['sysbench', 'sysbench-cpu.txt'],
  ['redis-benchmark', 'redis-benchmark.csv', 'redis-benchmark.txt', 'redis-benchmark-quiet.txt'],
  ['sqlite3', 'sqlite3-timer.txt'],
  ['size', 'size.txt', 'size-sections.txt'],
  ['du', 'du.txt', 'du-human.txt'],
  ['du-b', 'du-bytes.txt'],
  ['ls', 'ls.txt', 'ls-human.txt'],
];

/** Whether every value that was read is one of the whole output at the same place. */
function isPart(cut: ParsedOutput, whole: ParsedOutput): boolean {
  return cut.samples.every(({ place, values }, at) => {
    const sample = whole.samples[at];
    return (
      isDeepStrictEqual(place, sample?.place) &&
      Object.entries(values).every(([name, value]) => isDeepStrictEqual(value, sample?.values[name]))
    );
  });
}

for (const [tool, ...files] of outputs) {
  test(`${tool}: cut off anywhere, an output gives no other values, or it is refused`, () => {
    for (const file of files) {
      const text = read(file);
      const whole = parse(tool, text);
      for (let end = 0; end < text.length; end += 1) {
        const cut = parse(tool, text.slice(0, end));
        assert.ok(cut.diagnostics.length > 0 || isPart(cut, whole), `${file} after ${end} characters`);
      }
    }
  });
}
