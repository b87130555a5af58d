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
