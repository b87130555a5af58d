import type { Unit } from './unit.ts';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** A number as somebody wrote it in a sentence. */
export interface WrittenNumber {
  /** Its digits with their sign, or its word: what a correction replaces. */
  digits: Span;
  /** The digits with what belongs to them: `1.2M req/s`. */
  whole: Span;
  text: string;
  /** In the unit of the text, with `k` or "million" put in. */
  value: number;
  /** What one of the digits' ones stands for: 1e6 in `1.2M`. */
  scale: number;
  /** What one in the last digit that counts stands for: 0.1 in `1.5`, 1000 in `292,000`. */
  step: number;
  /** Undefined where the text names none. */
  unit: Unit | undefined;
  /** Whether it stands in a range or list with the number before it: `10` and `66` in `10%-66%`. */
  linked: boolean;
}

/** The least digits that count, though they be zeros: `100` and `170` mean their ones. */
const leastDigits = 3;

/** How many zeros at the end of an integer's digits do not count: three in 292000, none in 100 or 170. */
export function fillingZeros(digits: string): number {
  const [zeros = ''] = /0*$/.exec(digits) ?? [];
  return Math.max(0, Math.min(zeros.length, digits.replace(/^0+/, '').length - leastDigits));
}

/** What one in the last digit that counts stands for, in digits such as "1,234" or "0.50". */
export function stepOf(digits: string): number {
  const [integer = '', fraction] = digits.replaceAll(/[^\d.]/g, '').split('.');
  return fraction === undefined ? 10 ** fillingZeros(integer) : Number(`1e-${fraction.length}`);
}
