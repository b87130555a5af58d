import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read, valuesOf } from './outputs.ts';

test('wrk: each of several runs, with the latencies, in the units that wrk means', () => {
  const parsed = parse('wrk', read('wrk-latency.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(valuesOf(parsed, 'throughput'), [
    [1, { value: 28390.09, unit: 'req/s' }],
    [14, { value: 27483.86, unit: 'req/s' }],
    [27, { value: 30267.46, unit: 'req/s' }],
  ]);
  assert.deepEqual(parsed.samples[1]?.values, {
    latency_mean: { value: 151.39, unit: 'us' },
    latency_p50: { value: 114, unit: 'us' },
    latency_p75: { value: 143, unit: 'us' },
    latency_p90: { value: 192, unit: 'us' },
    latency_p99: { value: 1.25, unit: 'ms' },
    throughput: { value: 27483.86, unit: 'req/s' },
    transfer: { value: 4.01, unit: 'MiB/s' },
  });
});

test('wrk: runs with errors are refused at the line that has them', () => {
  assert.deepEqual(faultsOf(parse('wrk', read('wrk-non-2xx.txt'))), [
    '7 failed-run the run had errors: Non-2xx or 3xx responses: 31631',
  ]);
  const parsed = parse('wrk', read('wrk-socket-errors.txt'));
  assert.deepEqual(faultsOf(parsed), [
    '7 failed-run the run had errors: Socket errors: connect 0, read 5, write 12929, timeout 0',
  ]);
  assert.equal(parsed.samples.length, 1, 'and can be taken all the same');
});

test('redis-benchmark: CSV, plain and quiet text', () => {
  const [csv, plain, quiet] = ['redis-benchmark.csv', 'redis-benchmark.txt', 'redis-benchmark-quiet.txt'].map(
    (file) => parse('redis-benchmark', read(file)),
  );
  assert.ok(csv && plain && quiet);
  for (const parsed of [csv, plain, quiet]) {
    assert.deepEqual(faultsOf(parsed), []);
    assert.deepEqual(
      parsed.samples.map(({ values }) => values.operation),
      ['SET', 'GET'],
    );
  }
  const rate = (value: number): unknown => ({ value, unit: 'req/s' });
  assert.deepEqual(valuesOf(csv, 'throughput'), [
    [2, rate(27777.78)],
    [3, rate(27777.78)],
  ]);
  assert.deepEqual(valuesOf(csv, 'latency_p99'), [
    [2, { value: 1.391, unit: 'ms' }],
    [3, { value: 1.511, unit: 'ms' }],
  ]);
  assert.deepEqual(valuesOf(plain, 'throughput'), [
    [1, rate(40000)],
    [55, rate(45454.55)],
  ]);
  assert.deepEqual(valuesOf(quiet, 'throughput'), [
    [1, rate(32258.06)],
    [2, rate(31746.03)],
  ]);
});

test('redis-benchmark: the CSV of versions before 6.2, without a header', () => {
  const parsed = parse('redis-benchmark', '"SET","98039.22"\n"LPUSH (needed to benchmark LRANGE)","1.5"\n');
  assert.deepEqual(
    parsed.samples.map(({ values }) => values),
    [
      { operation: 'SET', throughput: { value: 98039.22, unit: 'req/s' } },
      { operation: 'LPUSH (needed to benchmark LRANGE)', throughput: { value: 1.5, unit: 'req/s' } },
    ],
  );
});

test('ab: the run, and one that got no replies', () => {
  const parsed = parse('ab', read('ab.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples, [
    {
      place: { file: 'out.txt', line: 1, column: 1 },
      values: {
        throughput: { value: 12329.09, unit: 'req/s' },
        latency_mean: { value: 0.324, unit: 'ms' },
        transfer: { value: 1781.94, unit: 'KiB/s' },
        latency_p50: { value: 0, unit: 'ms' },
        latency_p99: { value: 1, unit: 'ms' },
      },
    },
  ]);
  assert.deepEqual(faultsOf(parse('ab', read('ab-non-2xx.txt'))), [
    '19 failed-run the run had errors: Non-2xx responses:      200',
  ]);
});

test('sysbench: events, time and latencies', () => {
  const parsed = parse('sysbench', read('sysbench-cpu.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples[0]?.values, {
    events: { value: 3876.36, unit: 'events/s' },
    time: { value: 1.0007, unit: 's' },
    latency_min: { value: 0.23, unit: 'ms' },
    latency_mean: { value: 0.26, unit: 'ms' },
    latency_max: { value: 0.97, unit: 'ms' },
    latency_p95: { value: 0.34, unit: 'ms' },
    latency_sum: { value: 994.6, unit: 'ms' },
  });
});

test('a CSV or TSV: its columns as they are', () => {
  const parsed = parse('csv', '\uFEFFsystem,memory (MB)\r\nLinux,29\r\n"A, B",3\r\n');
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed, parse('csv', 'system\tmemory (MB)\nLinux\t29\nA, B\t3\n'));
  assert.deepEqual(parsed.samples[1], {
    place: { file: 'out.txt', line: 3, column: 1 },
    values: { system: 'A, B', 'memory (MB)': '3' },
  });
});

test('a record of CSV ends at any line end, whichever comes first, and empty lines are none', () => {
  const expected = parse('csv', 'system,memory\nLinux,29\nHermiTux,3\n').samples;
  for (const text of [
    '\r\nsystem,memory\nLinux,29\n\nHermiTux,3\n',
    '\rsystem,memory\r\nLinux,29\rHermiTux,3',
  ])
    assert.deepEqual(
      parse('csv', text).samples.map(({ values }) => values),
      expected.map(({ values }) => values),
    );
});
