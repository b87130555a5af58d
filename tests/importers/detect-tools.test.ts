import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectTools } from '../../src/importers/registry.ts';
import { parse, read } from './outputs.ts';

const tools: [file: string, ...tools: [string, ...string[]]][] = [
  ['wrk.txt', 'wrk'],
  ['wrk-latency.txt', 'wrk'],
  ['wrk2-as-documented.txt', 'wrk2'],
  ['redis-benchmark.csv', 'redis-benchmark'],
  ['redis-benchmark.txt', 'redis-benchmark'],
  ['redis-benchmark-quiet.txt', 'redis-benchmark'],
  ['memtier_benchmark-as-documented.json', 'memtier_benchmark'],
  ['hyperfine.json', 'hyperfine'],
  ['ab.txt', 'ab'],
  ['sysbench-cpu.txt', 'sysbench'],
  ['fio.json', 'fio'],
  ['iperf3.json', 'iperf3'],
  ['sqlite3-timer.txt', 'sqlite3'],
  ['size.txt', 'size'],
  ['size-sections.txt', 'size'],
  // Nothing tells blocks from bytes.
  ['du.txt', 'du', 'du-b'],
  ['du-bytes.txt', 'du', 'du-b'],
  ['du-human.txt', 'du'],
  ['ls.txt', 'ls'],
  ['ls-human.txt', 'ls'],
];

for (const [file, ...expected] of tools) {
  test(`${file} is detected and read, with a byte order mark and Windows line ends too`, () => {
    const text = read(file);
    const other = `\uFEFF${text.replaceAll(/(?<!\r)\n/g, '\r\n')}`;
    assert.deepEqual([detectTools(text), detectTools(other)], [expected, expected]);
    for (const tool of expected) assert.deepEqual(parse(tool, other), parse(tool, text));
  });
}

test('an output of several tools may be of each', () => {
  assert.deepEqual(detectTools(read('wrk.txt') + read('redis-benchmark.txt')), ['wrk', 'redis-benchmark']);
  assert.deepEqual(detectTools(read('wrk.txt') + read('wrk2-as-documented.txt')), ['wrk', 'wrk2']);
  assert.deepEqual(detectTools(read('size.txt') + read('ls.txt')), ['size', 'ls']);
});

test('what no tool writes may still be JSON, but a CSV is that of nobody in particular', () => {
  assert.deepEqual(detectTools('[{"a": 1}]'), ['json']);
  assert.deepEqual(detectTools('{"a": 1}\n'), ['json']);
  assert.deepEqual(detectTools('\uFEFF{"a": 1}\r\n{"a": 2}\r\n'), ['jsonl']);
  assert.deepEqual(detectTools(read('hyperfine.csv')), []);
});
