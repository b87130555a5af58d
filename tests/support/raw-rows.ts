import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const repository = join(import.meta.dirname, '../..');

export type RawRow = Readonly<Record<string, string>>;

/** The rows of a result CSV of the repository as texts, read without any of the code under test. */
export async function readRawRows(table: string): Promise<RawRow[]> {
  const text = await readFile(join(repository, `content/results/${table}.csv`), 'utf8');
  return parse<RawRow>(text, { columns: true });
}

/** The values of a column that are numbers. */
export function numbersOf(rows: readonly RawRow[], column: string): number[] {
  return rows.map((row) => Number(row[column])).filter((value) => !Number.isNaN(value));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The rows by a name of each, in the order in which the names first come. */
export function groupRows(rows: readonly RawRow[], nameOf: (row: RawRow) => string): Map<string, RawRow[]> {
  const groups = new Map<string, RawRow[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

/** A number with so many decimals, in groups of three. */
export function written(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
