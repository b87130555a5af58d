import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthExponent, median, spreadOf } from '../../bench/statistics.ts';

test('a median is the middle value, or the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 10]), 3.5);
  assert.equal(median([7]), 7);
  assert.throws(() => median([]), { message: 'no values have no median' });
});

test('a spread has the number of runs, the median and both ends', () => {
  assert.deepEqual(spreadOf([3, 1, 8, 2]), { runs: 4, median: 2.5, least: 1, most: 8 });
});

test('the exponent of growth is that of the power law through the points', () => {
  const points = (exponent: number) => [10, 50, 200, 1000].map((x) => [x, 3 * x ** exponent] as const);
  for (const exponent of [0, 0.5, 1, 2])
    assert.ok(Math.abs(growthExponent(points(exponent)) - exponent) < 1e-12, String(exponent));
  // Four times as long for twice as much, then as long: on average between both.
  assert.equal(
    growthExponent([
      [1, 1],
      [2, 4],
      [4, 4],
    ] as const),
    1,
  );
  assert.ok(Number.isNaN(growthExponent([[10, 3]])));
});
