import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read, valuesOf } from './outputs.ts';

test('hyperfine: a sample for each run, and the runs that failed', () => {
  const parsed = parse('hyperfine', read('hyperfine.json'));
  assert.deepEqual(
    parsed.samples.map(({ values }) => values.command),
    ['sleep 0.01', 'sleep 0.01', 'sleep 0.01', 'false', 'false', 'false'],
  );
  assert.deepEqual(valuesOf(parsed, 'time')[1], [14, { value: 0.01579872172, unit: 's' }]);
  assert.deepEqual(faultsOf(parsed)[0], '33 failed-run "false" ended with exit code 1');
  assert.equal(parsed.diagnostics.length, 3);
});

test('fio: the reads of a job', () => {
  const parsed = parse('fio', read('fio.json'));
  assert.deepEqual(faultsOf(parsed), []);
  const { jobs } = JSON.parse(read('fio.json')) as { jobs: { read: { iops: number; bw_bytes: number } }[] };
  const [sample] = parsed.samples;
  assert.equal(parsed.samples.length, 1);
  assert.deepEqual([sample?.values.job, sample?.values.operation], ['read', 'read']);
  assert.deepEqual(sample?.values.iops, { value: jobs[0]?.read.iops, unit: 'IOPS' });
  assert.deepEqual(sample.values.throughput, { value: jobs[0]?.read.bw_bytes, unit: 'B/s' });
});

test('iperf3: what the receiver got', () => {
  const parsed = parse('iperf3', read('iperf3.json'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(
    parsed.samples.map(({ values }) => values),
    [{ throughput: { value: 11684196287.091888, unit: 'bit/s' } }],
  );
  assert.deepEqual(faultsOf(parse('iperf3', '{"start": {},\n "error": "unable to connect"}')), [
    '2 failed-run the run had an error: unable to connect',
  ]);
});

const memtier = read('memtier_benchmark-as-documented.json');

test('memtier_benchmark: each command that was sent, and all of them', () => {
  const parsed = parse('memtier_benchmark', memtier);
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(
    parsed.samples.map(({ place, values }) => [place.line, values.operation, values.throughput]),
    [
      [27, 'SET', { value: 9642.89, unit: 'req/s' }],
      [55, 'GET', { value: 96322.98, unit: 'req/s' }],
      [111, 'TOTAL', { value: 105965.87, unit: 'req/s' }],
    ],
  );
  const ms = (value: number) => ({ value, unit: 'ms' });
  assert.deepEqual(parsed.samples[0]?.values, {
    operation: 'SET',
    throughput: { value: 9642.89, unit: 'req/s' },
    transfer: { value: 742.69, unit: 'KiB/s' },
    latency_mean: ms(1.886),
    latency_min: ms(0.32),
    latency_max: ms(13.247),
    latency_p50: ms(1.807),
    latency_p99: ms(3.503),
    latency_p99_9: ms(6.271),
  });
});

test('memtier_benchmark: of several runs each, and not their average', () => {
  const first = memtier.replace('"ALL STATS"', '"RUN #1 RESULTS"');
  const average = first.replace('"RUN #1 RESULTS"', '"AGGREGATED AVERAGE RESULTS (3 runs)"');
  assert.equal(parse('memtier_benchmark', first).samples.length, 3);
  assert.deepEqual(faultsOf(parse('memtier_benchmark', average)), [
    '1 unknown-output it has no run by itself: start memtier_benchmark with --print-all-runs',
  ]);
});

test('memtier_benchmark: a run that was stopped, and one that lost connections', () => {
  const stopped = memtier.replace('"full_run": true', '"full_run": false');
  assert.deepEqual(faultsOf(parse('memtier_benchmark', stopped)), [
    '148 failed-run the run was stopped before its end',
  ]);
  const lost = memtier.replace('"Connection Errors": 0', '"Connection Errors": 2');
  assert.deepEqual(faultsOf(parse('memtier_benchmark', lost)), ['116 failed-run 2 connections failed']);
});
