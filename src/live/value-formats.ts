import { formatQuantity } from '../figures/format-quantity.ts';

const millisecondsOfDay = 86_400_000;

/** The functions that the tooltips of a chart are written with; src/figures/live-tooltip.ts names them. */
export const valueFormats = { quantity: writeQuantity, moment: writeMoment };

/** A number with its unit, to as many digits as in the sentences of the site. */
export function writeQuantity(value: unknown, unit?: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'missing';
  const number = formatQuantity(value);
  return typeof unit === 'string' ? `${number} ${unit}` : number;
}

/** A day, or a day and a time in UTC. */
export function writeMoment(value: unknown): string {
  const date = new Date(typeof value === 'number' || value instanceof Date ? value : String(value));
  if (Number.isNaN(date.getTime())) return 'missing';
  const [day = '', time = ''] = date.toISOString().split('T');
  return date.getTime() % millisecondsOfDay === 0 ? day : `${day}, ${time.slice(0, 5)} UTC`;
}
