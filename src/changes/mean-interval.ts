import { overlap } from '../figures/interval.ts';

/** The mean of a sample and the interval that has the true one with 95% confidence. */
export interface MeanInterval {
  n: number;
  mean: number;
  /** Undefined for fewer than two values, of which nothing can be said. */
  interval: readonly [number, number] | undefined;
}

/** The 97.5% quantiles of Student's t for 1 to 30 degrees of freedom: https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const normal = 1.959964;

/** The mean of a sample that is not empty, with its interval by Student's t. */
export function meanInterval(values: readonly number[]): MeanInterval {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { n, mean, interval: undefined };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = studentQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, mean, interval: [mean - reach, mean + reach] };
}

/** Beyond the table by its expansion around the normal quantile: Abramowitz and Stegun, 26.7.5. */
export function studentQuantile(freedom: number): number {
  const z = normal;
  return (
    quantiles[freedom - 1] ??
    z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
  );
}

/** Whether two means differ beyond the noise: their intervals have no point in common. Undefined where one has none. */
export function differ(a: MeanInterval, b: MeanInterval): boolean | undefined {
  return a.interval && b.interval && !overlap(a.interval, b.interval);
}
