import type { WrittenNumber } from './written-number.ts';

/** How a number in a text has to fit its value. */
export type Agreement =
  /** Equal when the value is rounded as the number is written. */
  | { kind: 'rounded' }
  /** The value is not above, or not below, the number. */
  | { kind: 'at-most' | 'at-least' }
  /** The number is off by no more than a share of the value. */
  | { kind: 'within'; share: number };

/** A number as compared: what is written, and what one in its last digit stands for. */
export type Written = Pick<WrittenNumber, 'value' | 'step'>;

/** What floating point may be off by, as a share of the value and of a step, without making a number disagree. */
const tolerance = { value: 1e-12, step: 1e-9 };

/** Whether a written number agrees with a value in the same unit. A value halfway between two steps agrees with both. */
export function agrees({ value: written, step }: Written, value: number, agreement: Agreement): boolean {
  const slack = Math.max(tolerance.value * Math.abs(value), tolerance.step * step);
  switch (agreement.kind) {
    case 'rounded':
      return Math.abs(value - written) <= step / 2 + slack;
    case 'at-most':
      return value <= written + slack;
    case 'at-least':
      return value >= written - slack;
    case 'within':
      return Math.abs(value - written) <= agreement.share * Math.abs(value) + slack;
  }
}
