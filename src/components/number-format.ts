const significantDigits = 4;
const mostDecimals = 12;

/**
 * A formatter for the numbers of one table column: integers in full, fractions to four significant digits or more,
 * and every number with as many decimals as the one that needs most, so that the digits line up.
 */
export function columnFormat(values: readonly number[]): (value: number) => string {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const format = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'min2',
  });
  return (value) => format.format(value).replace('-', '−');
}

/** How many decimals a number needs to show its first four digits, without zeros at the end. */
function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const room = Math.min(mostDecimals, Math.max(0, significantDigits - 1 - magnitude));
  const [, fraction = ''] = value.toFixed(room).replace(/0+$/, '').split('.');
  return fraction.length;
}
