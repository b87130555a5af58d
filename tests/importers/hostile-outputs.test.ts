import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read } from './outputs.ts';

const hostile: [what: string, tool: string, text: string, fault: string][] = [
  [
    'a run of wrk that was cut off',
    'wrk',
    read('wrk.txt').slice(0, 200),
    '1 truncated-output the run that begins here has no "Requests/sec"',
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
    '2 truncated-output the run that begins here has no number of requests per second',
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
  ['other JSON', 'hyperfine', '{\n "results": 1 }', '2 unknown-output not what hyperfine writes: '],
];

for (const [what, tool, text, fault] of hostile) {
  test(`${what} is refused at its line`, () => {
    const [first = ''] = faultsOf(parse(tool, text));
    assert.ok(first.startsWith(fault), first);
  });
}

test('a file of 50 MB is read in one go', () => {
  const text = read('wrk.txt').repeat(160_000);
  assert.ok(text.length > 50e6);
  assert.equal(parse('wrk', text).samples.length, 160_000);
});
