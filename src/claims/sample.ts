import type { Cell } from '../results/table.ts';
import { formatNumber } from './format-value.ts';

/** How many measurements the values of a query rest on: its column n, and the comment line that says what n counts. */
export interface Sample {
  least: number;
  /** Differs from the least where the values rest on samples of several sizes. */
  most: number;
  /** "boots on each VMM" */
  counted: string;
}

/** The sizes in a column n, which is a count or a list of counts. Undefined where it holds something else. */
export function readSizes(cell: Cell): number[] | undefined {
  const sizes = typeof cell === 'string' ? readList(cell) : [cell];
  const counts = sizes.map((size) => (/^\d+$/.test(String(size)) ? Number(size) : Number.NaN));
  return counts.length === 0 || counts.some(Number.isNaN) ? undefined : counts;
}

/** A sample as a note prints it: `26 boots on each VMM`, `5 to 8 runs of each system`. */
export function describeSample({ least, most, counted }: Sample): string {
  const sizes = least === most ? [least] : [least, most];
  return `${sizes.map((size) => formatNumber(size)).join(' to ')} ${counted}`;
}

/** The items of a list of DuckDB's, which come as JSON, large integers as text. */
function readList(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
