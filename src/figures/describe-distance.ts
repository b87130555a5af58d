import { overlap } from './interval.ts';
import type { Group } from './summarise.ts';

/** A group with the value of one measure, and with the interval that the figure draws around it. */
export interface Valued {
  name: string;
  value: number;
  interval: readonly [number, number] | null;
  group: Group;
}

/** More names than these are counted rather than listed. */
const mostNames = 3;

/**
 * How far the subject is from the others, as in "Unikraft: 1.7 to 2.7 times the others." Where intervals overlap, none of
 * the two is said to be more: "Unikraft: not clearly apart from Linux, whose interval overlaps its own."
 */
export function describeDistance(subject: Valued, others: readonly Valued[]): string | undefined {
  const close = others.filter(
    ({ interval }) => subject.interval && interval && overlap(subject.interval, interval),
  );
  const apart = others.filter((other) => !close.includes(other));
  const clauses = [sayClose(close, others), sayRatio(subject, apart)].filter(Boolean);
  return clauses.length > 0 ? `${subject.name}: ${clauses.join('; ')}.` : undefined;
}

function sayClose(close: readonly Valued[], others: readonly Valued[]): string {
  const plural = close.length > 1;
  const whose = plural ? 'whose intervals overlap its own' : 'whose interval overlaps its own';
  if (close.length === 0) return '';
  if (plural && close.length === others.length)
    return `not clearly apart from any other: the intervals overlap`;
  if (close.length > mostNames) return `not clearly apart from ${close.length} others, ${whose}`;
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(close.map(quoteName));
  return `not clearly apart from ${names}, ${whose}`;
}

/** A name with a comma in it would come apart in a sentence. */
function quoteName({ name }: Valued): string {
  return name.includes(',') ? `“${name}”` : name;
}

/** A ratio says something of positive values only. */
function sayRatio({ value }: Valued, others: readonly Valued[]): string {
  const [only] = others;
  if (!only || value <= 0 || others.some((other) => other.value <= 0)) return '';
  const ratios = others.map((other) => value / other.value);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map(writeRatio);
  const whom = others.length === 1 ? quoteName(only) : 'the others';
  return `${least === most ? '' : `${least ?? ''} to `}${most ?? ''} times ${whom}`;
}

/** To two digits; a larger one to the unit. */
function writeRatio(ratio: number): string {
  const digits =
    ratio >= 10 ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };
  return new Intl.NumberFormat('en-US', digits).format(ratio);
}
