import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Refusal, parse, read, testRefusals } from './outputs.ts';

const hostile: Refusal[] = [
  [
    'a run of wrk that was cut off',
    'wrk',
    read('wrk.txt').slice(0, 200),
    '1 truncated-output the run that begins here has no "Transfer/sec"',
  ],
  [
    'wrk in another locale',
    'wrk',
    read('wrk.txt').replace(/(Requests\/sec: +\d+)\./, '$1,'),
    '7 unknown-output "',
  ],
  [
    'wrk without a reply',
    'wrk',
    read('wrk.txt').replace(/(Requests\/sec: +).*/, '$1-nan'),
    '7 unknown-output "-nan" is no number that wrk writes',
  ],
  ['another text', 'wrk', 'hello\n', '1 unknown-output there is no run of wrk'],
  ['nothing', 'redis-benchmark', '', '1 unknown-output there is no test of redis-benchmark'],
  [
    'a test of Redis that was cut off',
    'redis-benchmark',
    read('redis-benchmark.txt').slice(0, 900),
    '1 truncated-output the run that begins here has no number of requests per second',
  ],
  [
    'a row of Redis that was cut off',
    'redis-benchmark',
    '"test","rps"\n"SET"',
    '2 truncated-output the run that begins here has no cell for each column',
  ],
  [
    'a quote of Redis that is not closed',
    'redis-benchmark',
    '"test","rps"\n"SET","1',
    '2 unknown-output no CSV: Quote Not Closed',
  ],
  ['hyperfine that was cut off', 'hyperfine', read('hyperfine.json').slice(0, 100), '6 json-syntax '],
  [
    'a run of ab that was cut off',
    'ab',
    read('ab.txt').slice(0, 400),
    '1 truncated-output the run that begins here has no "Requests per second"',
  ],
  [
    'iperf3 that was stopped',
    'iperf3',
    '{"start": {}}',
    '1 truncated-output the run that begins here has no sum at its end',
  ],
  [
    'a row that was cut off',
    'csv',
    'a,b\n1,2\n3',
    '3 truncated-output the run that begins here has no cell for each column',
  ],
  ['a quote that is not closed', 'csv', 'a,b\n"1,2\n', '2 unknown-output no CSV: Quote Not Closed'],
  ['an empty file', 'csv', '', '1 unknown-output there is no header'],
  [
    'a run of wrk2 that was cut off in its percentiles',
    'wrk2',
    read('wrk2-as-documented.txt').slice(0, 600),
    '1 truncated-output the run that begins here has no "Transfer/sec"',
  ],
  [
    'wrk2 in another locale',
    'wrk2',
    read('wrk2-as-documented.txt').replace('11.18ms', '11,18ms'),
    '12 unknown-output "11,18ms" is no number that wrk2 writes',
  ],
  [
    'a run of wrk among those of wrk2',
    'wrk2',
    read('wrk2-as-documented.txt') + read('wrk-latency.txt'),
    '48 unknown-output wrk prints this, not wrk2',
  ],
  [
    'memtier_benchmark that was cut off',
    'memtier_benchmark',
    read('memtier_benchmark-as-documented.json').slice(0, 900),
    '46 json-syntax not JSON: ',
  ],
  [
    'memtier_benchmark without a number',
    'memtier_benchmark',
    read('memtier_benchmark-as-documented.json').replace('9642.89', '"9642,89"'),
    '29 unknown-output not what memtier_benchmark writes: ',
  ],
  [
    'a time of sqlite3 that was cut off',
    'sqlite3',
    read('sqlite3-timer.txt').slice(0, 20),
    '1 truncated-output the run that begins here has no line end',
  ],
  [
    'sqlite3 in another locale',
    'sqlite3',
    read('sqlite3-timer.txt').replace('0.355', '0,355'),
    '2 unknown-output "Run Time: real 0,355 user 0.241098 sys 0.017178" is no line that sqlite3 writes',
  ],
  [
    'sqlite3 with a time that no number can hold',
    'sqlite3',
    read('sqlite3-timer.txt').replace('0.355', '0.1e400'),
    '2 unknown-output "Run Time: real 0.1e400 user 0.241098 sys 0.017178" is no line that sqlite3 writes',
  ],
  [
    'sqlite3 without the timer',
    'sqlite3',
    '34483\n',
    '1 unknown-output there is no statement that sqlite3 measured',
  ],
  ['JSON that was cut off', 'json', '[\n {"a": 1},\n {"a"', '3 json-syntax not JSON: '],
  ['two outputs in JSON', 'json', '{"a": 1}\n[2]\n', '2 json-syntax not JSON: '],
  ['JSON in another locale', 'jsonl', '{"a": 1}\n{"a": 1,5}\n', '2 json-syntax not JSON: '],
  ['other JSON', 'hyperfine', '{\n "results": 1 }', '2 unknown-output not what hyperfine writes: '],
];

testRefusals(hostile);

test('a file of 50 MB is read in one go', () => {
  const text = read('wrk.txt').repeat(160_000);
  assert.ok(text.length > 50e6);
  assert.equal(parse('wrk', text).samples.length, 160_000);
});
