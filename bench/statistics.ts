/** What several runs of the same work come to. */
export interface Spread {
  runs: number;
  median: number;
  least: number;
  most: number;
}

/** The middle value, or the mean of the two in the middle. Of no values there is none: it throws. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('no values have no median');
  return (lower + upper) / 2;
}

/** Median, least and greatest of some values. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    runs: values.length,
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

/**
 * The exponent b of the power law y = a * x^b that fits points best: the slope of the least-squares line through their
 * logarithms. 1 is linear growth, 2 quadratic. Coordinates are above zero; of fewer than two different x it is NaN.
 */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
