import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importers } from '../../src/importers/registry.ts';
import { read } from '../importers/outputs.ts';
import { mutated } from './mutated.ts';
import type { FuzzProperty } from './property.ts';

/** What each tool printed, in tests/fixtures/outputs. */
const outputs: Readonly<Record<string, string>> = {
  wrk: 'wrk-latency.txt',
  wrk2: 'wrk2-as-documented.txt',
  ab: 'ab.txt',
  'redis-benchmark': 'redis-benchmark.txt',
  hyperfine: 'hyperfine.json',
  fio: 'fio.json',
  iperf3: 'iperf3.json',
  sqlite3: 'sqlite3-timer.txt',
  sysbench: 'sysbench-cpu.txt',
  size: 'size.txt',
  du: 'du.txt',
  ls: 'ls.txt',
  csv: 'hyperfine.csv',
  json: 'hyperfine.json',
  jsonl: 'hyperfine.json',
  memtier_benchmark: 'memtier_benchmark-as-documented.json',
};

export const imports: FuzzProperty = {
  name: 'the output of a tool is imported as finite numbers, or refused at its line',
  property: fc.property(
    fc
      .constantFrom(...Object.entries(outputs))
      .chain(([tool, file]) => fc.tuple(fc.constant(tool), mutated(read(file)))),
    ([tool, text]) => {
      const { samples, diagnostics } = (importers.get(tool) ?? assert.fail()).parse({ file: 'x', text });
      for (const { line } of diagnostics)
        assert.ok(line >= 1 && line <= text.split(/\r\n|\n|\r/).length, `line ${line}`);
      assert.ok(samples.length > 0 || diagnostics.length > 0);
      for (const { values } of samples)
        for (const value of Object.values(values))
          if (typeof value !== 'string') assert.ok(Number.isFinite(value.value), String(value.value));
    },
  ),
};
