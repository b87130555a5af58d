import { format } from 'd3-format';
import { type Agreement, agrees } from './compare.ts';
import { readNumberWord, spellNumber } from './number-words.ts';
import { type WrittenNumber, fillingZeros, stepOf } from './written-number.ts';

/** As many as d3-format writes. */
const mostDecimals = 20;

/**
 * Writes the digits of a number anew so that they agree with a value, which is in the number's unit: as many decimals as
 * before, or as many digits where the last ones only filled up; more only where the number cannot agree without.
 */
export function rewriteNumber(number: WrittenNumber, value: number, agreement: Agreement): string {
  const target = value / number.scale;
  const word = rewriteWord(number, target, agreement);
  if (word !== undefined) return word;
  const [, fraction = ''] = number.text.split('.');
  for (let decimals = fraction.length; decimals <= mostDecimals; decimals += 1) {
    const digits = writeDigits(number.text, target, decimals, agreement);
    const written = { value: readDigits(digits), step: stepOf(digits) };
    if (agrees(written, target, agreement)) return digits;
  }
  return writeDigits(number.text, target, mostDecimals, agreement);
}

function rewriteWord(number: WrittenNumber, target: number, agreement: Agreement): string | undefined {
  if (readNumberWord(number.text) === undefined) return undefined;
  const value = roundTo(target, 1, agreement);
  return agrees({ value, step: 1 }, target, agreement) ? spellNumber(value, number.text) : undefined;
}

function writeDigits(model: string, target: number, decimals: number, agreement: Agreement): string {
  const [integer = ''] = model.replaceAll(/[^\d.]/g, '').split('.');
  const filling = decimals === 0 && !model.includes('.') ? fillingZeros(integer) : 0;
  const step = filling > 0 ? stepForDigits(target, integer.length - filling) : Number(`1e-${decimals}`);
  const rounded = roundTo(target, step, agreement);
  // A short number does not tell whether thousands are parted; they are where it grows long.
  const parted = model.includes(',') || integer.length < 4 ? ',' : '';
  const plus = model.startsWith('+') ? '+' : '';
  return format(`${plus}${parted}.${decimals}f`)(rounded === 0 ? 0 : rounded);
}

/** What one in the last of so many digits of a number stands for; at least one, since an integer is wanted. */
function stepForDigits(target: number, digits: number): number {
  const magnitude = target === 0 ? 0 : Math.floor(Math.log10(Math.abs(target)));
  return 10 ** Math.max(0, magnitude + 1 - digits);
}

function roundTo(target: number, step: number, { kind }: Agreement): number {
  const steps = target / step;
  const near = Math.round(steps);
  // Computed values are a hair off: what is next to a whole number of steps is one.
  if (Math.abs(steps - near) < 1e-9 * Math.max(1, Math.abs(steps))) return near * step;
  if (kind === 'at-most') return Math.ceil(steps) * step;
  return kind === 'at-least' ? Math.floor(steps) * step : near * step;
}

function readDigits(digits: string): number {
  return Number(digits.replace('−', '-').replaceAll(',', ''));
}
