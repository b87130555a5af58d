import type { Measurement } from './measure-part.ts';
import type { Spread } from './statistics.ts';

/** The results of a part as lines of text: medians, with the least and the most in brackets. */
export function printMeasurement({ id, title, summaries, ratios, growth }: Measurement): string {
  const lines = [
    `(${id}) ${title}`,
    ...summaries.map(
      ({ setting, measure, unit, ...spread }) => `${setting}: ${measure} ${write(spread, unit)}`,
    ),
    ...ratios.map(({ of, to, measure, ...spread }) => `${of} / ${to}: ${measure} ${write(spread, 'x')}`),
    ...growth.map(
      ({ setting, measure, by, exponent }) => `${setting}: ${measure} grows as ${by}^${exponent.toFixed(2)}`,
    ),
  ];
  return `${lines.join('\n  ')}\n`;
}

function write({ runs, median, least, most }: Spread, unit: string): string {
  const middle = `${short(median)}${unit === '' || unit === 'x' ? unit : ` ${unit}`}`;
  return runs === 1 ? middle : `${middle} (${short(least)} to ${short(most)}, n = ${runs})`;
}

function short(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 1000 ? 5 : 3 });
}
