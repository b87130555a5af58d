import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read } from './outputs.ts';

const s = (value: number) => ({ value, unit: 's' });

test('sqlite3: the times of each statement, whatever rows stand between them', () => {
  const parsed = parse('sqlite3', read('sqlite3-timer.txt'));
  assert.deepEqual(faultsOf(parsed), []);
  assert.deepEqual(
    parsed.samples.map(({ place, values }) => [place.line, values]),
    [
      [1, { time: s(0.001), user: s(0), sys: s(0.000704) }],
      [2, { time: s(0.355), user: s(0.241098), sys: s(0.017178) }],
      [4, { time: s(0.039), user: s(0.03147), sys: s(0.000042) }],
      [5, { time: s(0.283), user: s(0.194525), sys: s(0.062154) }],
    ],
  );
});

test('sqlite3: microseconds as later versions print them, and fewer digits', () => {
  const later = 'Run Time: real 0.012345 user 0.010000 sys 0.000001\n';
  assert.deepEqual(parse('sqlite3', later).samples[0]?.values, {
    time: s(0.012345),
    user: s(0.01),
    sys: s(0.000001),
  });
  const few = 'Run Time: real 0.012 user 0.01 sys 0.00\n';
  assert.deepEqual(parse('sqlite3', few).samples[0]?.values, { time: s(0.012), user: s(0.01), sys: s(0) });
});

test('sqlite3: a statement that failed', () => {
  const parsed = parse('sqlite3', read('sqlite3-error.txt'));
  assert.deepEqual(faultsOf(parsed), [
    '3 failed-run sqlite3 had an error: Parse error near line 3: no such table: nope',
  ]);
  assert.equal(parsed.samples.length, 2);
});
