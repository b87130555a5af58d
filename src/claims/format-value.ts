import { format, formatSpecifier } from 'd3-format';
import { type Unit, columnUnit, convert, unitOf } from './unit.ts';

/** Keeps a number and its unit on one line; a thin space would do too, but nearly vanishes at the size of text. */
const noBreakSpace = '\u00a0';

/** How many digits a measured value has in a sentence. A count has all of its own. */
const usualDigits = 3;

/** Units that a quantity is moved to when it is printed without one of its own, so that its number is easy to read. */
const families: readonly (readonly string[])[] = [
  ['ns', 'µs', 'ms', 's'],
  ['B', 'KiB', 'MiB', 'GiB', 'TiB'],
  ['kB', 'MB', 'GB', 'TB'],
];

/** How a page wants a value to be printed. */
export interface ValueStyle {
  /** A d3-format specifier; three digits, or all of an integer, without it. */
  format?: string | undefined;
  /** The unit to print it in; one that suits its size without it. */
  unit?: string | undefined;
}

/** Whether d3-format understands a specifier. */
export function isFormat(specifier: string): boolean {
  try {
    formatSpecifier(specifier);
    return true;
  } catch {
    return false;
  }
}

/** A value as it stands in a sentence: `1.26 ms`, `179%`, `2.69×`. Undefined where the unit does not fit the column's. */
export function formatValue(
  value: number,
  unit: string | undefined,
  style: ValueStyle = {},
): string | undefined {
  const from = columnUnit(unit);
  const to = style.unit === undefined ? handyUnit(value, from) : unitOf(style.unit);
  const converted = convert(value, from, to);
  if (converted === undefined) return undefined;
  const specifier = style.format ?? (Number.isInteger(converted) ? ',d' : `,.${usualDigits}~r`);
  return attachUnit(format(specifier)(converted), to.symbol);
}

/** A value with its column's unit and more digits than a sentence has: five, and two after the point at the least. */
export function formatExactly(value: number, unit: string | undefined): string {
  return attachUnit(formatNumber(value, Math.max(5, countIntegers(value) + 2)), columnUnit(unit).symbol);
}

/** A number to so many digits, or all of a longer integer part, with a true minus sign. */
export function formatNumber(value: number, digits = usualDigits): string {
  return format(`,.${Math.max(digits, countIntegers(value))}~r`)(value);
}

/** How many digits a number has before the point. */
function countIntegers(value: number): number {
  return value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
}

function attachUnit(number: string, symbol: string): string {
  if (symbol === '' || symbol === '%') return number + symbol;
  return symbol === 'x' || symbol === '×' ? `${number}×` : `${number}${noBreakSpace}${symbol}`;
}

function handyUnit(value: number, from: Unit): Unit {
  const family = families.find((names) => names.includes(from.symbol)) ?? [];
  const fitting = family.map(unitOf).filter((unit) => Math.abs(convert(value, from, unit) ?? 0) >= 1);
  return fitting.at(-1) ?? from;
}
