const significantDigits = 4;
/** One takes far longer to make than to use. */
const writers = new Map<string, Intl.NumberFormat>();
/** What a NumberFormat can write. */
const [mostDigits, mostDecimals] = [21, 100];

/**
 * Writes a single quantity, as in a sentence: to four significant digits, or all digits of a longer integer part, in
 * groups of three and with a true minus sign.
 */
export function formatQuantity(value: number): string {
  const integerDigits = Math.max(1, magnitudeOf(value) + 1);
  return format(value, {
    maximumSignificantDigits: Math.min(Math.max(significantDigits, integerDigits), mostDigits),
  });
}

/**
 * A formatter for the numbers of one column of a table. All get as many decimals as the largest needs for `digits`
 * significant digits, and no more than any of them has, so that the digits line up.
 */
export function columnFormat(
  values: readonly number[],
  digits = significantDigits,
): (value: number) => string {
  const largest = Math.max(...values.map((value) => Math.abs(value)), 0);
  const room = Math.min(Math.max(0, digits - 1 - magnitudeOf(largest)), mostDecimals);
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value, room)), 0);
  return (value) => format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** How many decimals a number has, to at most `room`, without zeros at the end. */
function decimalsOf(value: number, room: number): number {
  const [, fraction = ''] = value
    .toFixed(room)
    .replace(/(\.\d*?)0+$/, '$1')
    .split('.');
  return fraction.length;
}

/** The power of ten of the first digit: 2 for 123, -2 for 0.012. */
function magnitudeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
}

function format(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const writer = writers.get(key) ?? new Intl.NumberFormat('en-US', { ...options, signDisplay: 'negative' });
  writers.set(key, writer);
  return writer.format(value).replace('-', '−');
}
