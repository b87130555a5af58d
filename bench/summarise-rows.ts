import type { BenchRow, Part, Ratio } from './part.ts';
import { type Spread, growthExponent, median, spreadOf } from './statistics.ts';

/** A measured field in one setting, over its runs. */
export interface Summary extends Spread {
  setting: string;
  measure: string;
  unit: string;
}

/** How many times as much one setting takes as another: the ratio within each run, over the runs. */
export interface RatioSummary extends Spread {
  of: string;
  to: string;
  measure: string;
}

/** The exponent with which a field grows, over the medians of the runs. */
export interface Growth {
  setting: string;
  measure: string;
  by: string;
  exponent: number;
}

/** The fields of a table, as far as a summary needs them. */
export interface Fields {
  settings: readonly string[];
  measures: readonly { name: string; unit: string }[];
}

/** Median, least and most of each measured field in each setting. */
export function summariseRows(rows: readonly BenchRow[], { settings, measures }: Fields): Summary[] {
  return [...Map.groupBy(rows, (row) => nameOf(row, settings))].flatMap(([setting, group]) =>
    measures.flatMap(({ name, unit }) => {
      const values = numbersOf(group, name);
      return values.length === 0 ? [] : [{ setting, measure: name, unit, ...spreadOf(values) }];
    }),
  );
}

/** Puts rows against those of the same run and setting that differ in one field alone. */
export function compareRows(
  rows: readonly BenchRow[],
  ratios: readonly Ratio[],
  { settings }: Fields,
): RatioSummary[] {
  return ratios.flatMap(({ by, of, to, measure }) => {
    const others = settings.filter((name) => name !== by);
    const pairs = rows
      .filter((row) => row[by] === of)
      .flatMap((above) => {
        const same = (row: BenchRow): boolean =>
          [...others, 'run'].every((name) => row[name] === above[name]);
        const below = rows.find((row) => row[by] === to && same(row));
        const [[upper], [lower]] = [numbersOf([above], measure), below ? numbersOf([below], measure) : []];
        return upper === undefined || lower === undefined
          ? []
          : [{ setting: nameOf(above, others), ratio: upper / lower }];
      });
    return [...Map.groupBy(pairs, ({ setting }) => setting)].map(([setting, group]) => ({
      of: setting === '' ? of : `${of}, ${setting}`,
      to,
      measure,
      ...spreadOf(group.map(({ ratio }) => ratio)),
    }));
  });
}

/** How the medians of fields grow with another one. */
export function describeGrowth(
  rows: readonly BenchRow[],
  growth: Part['growth'],
  { settings }: Fields,
): Growth[] {
  if (!growth) return [];
  const { by, measures } = growth;
  const others = settings.filter((name) => name !== by);
  return [...Map.groupBy(rows, (row) => nameOf(row, others))].flatMap(([setting, group]) =>
    measures.map((measure) => {
      const points = [...Map.groupBy(group, (row) => Number(row[by]))].map(
        ([at, same]) => [at, median(numbersOf(same, measure))] as const,
      );
      return { setting, measure, by, exponent: growthExponent(points) };
    }),
  );
}

function nameOf(row: BenchRow, names: readonly string[]): string {
  return names.map((name) => (typeof row[name] === 'number' ? `${row[name]} ${name}` : row[name])).join(', ');
}

function numbersOf(rows: readonly BenchRow[], name: string): number[] {
  return rows.flatMap(({ [name]: value }) => (typeof value === 'number' ? [value] : []));
}
