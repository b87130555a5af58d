import { formatQuantity } from '../figures/format-quantity.ts';
import { type Cell, type Field, missingLabel } from '../results/table.ts';
import type { Pair } from './change.ts';
import { ratioOf } from './relative-change.ts';

/** Two numbers of one unit, with as many digits as it takes to tell them apart; null is written as `missing`. */
export function pairNumbers(
  before: number | null,
  after: number | null,
  unit: string | undefined,
  missing: string,
): Pair {
  const [short, other] = [before, after].map((value) => value !== null && formatQuantity(value));
  const exact = before !== after && short === other;
  const write = (value: number | null): string => {
    if (value === null) return missing;
    return withUnit(exact ? String(value).replace('-', '−') : formatQuantity(value), unit);
  };
  const ratio = before === null || after === null ? undefined : ratioOf(before, after);
  return { before: write(before), after: write(after), ratio };
}

/** The cells of a field at two times, at each in its own unit. */
export function pairCells(
  [before, old]: readonly [Cell, Field],
  [after, present]: readonly [Cell, Field],
): Pair {
  if (typeof before === 'number' && typeof after === 'number' && old.unit === present.unit)
    return pairNumbers(before, after, present.unit, '');
  return { before: writeCell(before, old), after: writeCell(after, present), ratio: undefined };
}

/** A cell as a reader sees it: with its unit, and with the reason where it is missing. */
export function writeCell(cell: Cell, field: Field): string {
  if (cell === null) return missingLabel(field);
  return typeof cell === 'number' ? withUnit(formatQuantity(cell), field.unit) : String(cell);
}

function withUnit(number: string, unit: string | undefined): string {
  return unit === undefined ? number : `${number} ${unit}`;
}
