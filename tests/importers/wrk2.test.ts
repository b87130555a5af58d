import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read } from './outputs.ts';

const ms = (value: number) => ({ value, unit: 'ms' });
const text = read('wrk2-as-documented.txt');
const [withLatency = '', without = ''] = text.split(/^(?=Running )/m);

test('wrk2: each run, with the percentiles of --latency', () => {
  const parsed = parse('wrk2', text);
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(parsed.samples, [
    {
      place: { file: 'out.txt', line: 1, column: 1 },
      values: {
        throughput: { value: 2000.28, unit: 'req/s' },
        transfer: { value: 676.18, unit: 'KiB/s' },
        latency_mean: ms(6.6),
        latency_p50: ms(6.67),
        latency_p75: ms(7.78),
        latency_p90: ms(9.14),
        latency_p99: ms(11.18),
        latency_p99_9: ms(12.3),
        latency_p99_99: ms(12.45),
        latency_p99_999: ms(12.5),
        latency_max: ms(12.5),
      },
    },
    {
      place: { file: 'out.txt', line: 33, column: 1 },
      values: {
        throughput: { value: 2000.15, unit: 'req/s' },
        transfer: { value: 676.14, unit: 'KiB/s' },
        latency_mean: ms(6.46),
      },
    },
  ]);
});

test('wrk2: of latencies that are measured twice, those that count from when a request was due', () => {
  const recorded = withLatency.slice(
    withLatency.indexOf('  Latency Distribution'),
    withLatency.indexOf('  60018 requests'),
  );
  const uncorrected = recorded
    .replace('Recorded Latency', 'Uncorrected Latency')
    .replaceAll(/\d+\.\d+ms/g, '1.00ms');
  const both = withLatency.replace('  60018 requests', `${uncorrected}  60018 requests`);
  assert.deepEqual(parse('wrk2', both), parse('wrk2', withLatency));
});

test('wrk2: failed runs', () => {
  const failed = without.replace('Requests/sec', '  Non-2xx or 3xx responses: 3\nRequests/sec');
  assert.deepEqual(faultsOf(parse('wrk2', failed)), [
    '9 failed-run the run had errors: Non-2xx or 3xx responses: 3',
  ]);
});

test('wrk and wrk2 do not read the output of each other', () => {
  assert.deepEqual(faultsOf(parse('wrk', text)), [
    '3 unknown-output wrk2 prints this, not wrk',
    '4 unknown-output wrk2 prints this, not wrk',
    '8 unknown-output wrk2 prints this, not wrk',
    '35 unknown-output wrk2 prints this, not wrk',
    '36 unknown-output wrk2 prints this, not wrk',
  ]);
  assert.deepEqual(faultsOf(parse('wrk2', read('wrk-latency.txt'))), [
    '6 unknown-output wrk prints this, not wrk2',
    '19 unknown-output wrk prints this, not wrk2',
    '32 unknown-output wrk prints this, not wrk2',
  ]);
});
