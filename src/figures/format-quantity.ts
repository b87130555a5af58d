const digits = 4;
const format = new Map<number, Intl.NumberFormat>();

/**
 * Writes a quantity for a table: at least four significant digits, all digits of the integer part, in groups of three,
 * with a true minus sign.
 */
export function formatQuantity(value: number): string {
  const integerDigits = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  const significant = Math.max(digits, integerDigits);
  const formatter =
    format.get(significant) ?? new Intl.NumberFormat('en-US', { maximumSignificantDigits: significant });
  format.set(significant, formatter);
  return formatter.format(value).replace('-', '−');
}
