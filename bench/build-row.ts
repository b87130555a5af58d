import type { SiteCost } from './site-under-test.ts';

/** What a build took, in the units of the result tables: seconds, and megabytes of 10^6 bytes. */
export function buildValues({ seconds, peakMemory, size }: SiteCost): {
  build_time: number;
  peak_memory: number;
  site_size: number;
} {
  return { build_time: round(seconds, 3), peak_memory: megabytes(peakMemory), site_size: megabytes(size) };
}

function megabytes(bytes: number): number {
  return round(bytes / 1e6, 2);
}

/** A number with at most so many decimals. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
