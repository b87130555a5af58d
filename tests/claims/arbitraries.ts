import assert from 'node:assert/strict';
import { format } from 'd3-format';
import fc from 'fast-check';
import { convert, unitOf } from '../../src/claims/unit.ts';

/** Units that can stand for each other in a text; the last of each is an empty one, for a plain number. */
const dimensions = [
  ['ns', 'µs', 'ms', 's', 'milliseconds'],
  ['B', 'kB', 'KiB', 'MB', 'MiB', 'GiB', 'bytes'],
  ['req/s', 'requests per second'],
  ['%', 'percent'],
];

export const value = fc.oneof(
  fc.double({ min: -1e4, max: 1e7, noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 3_000_000 }),
);

/** A value with the unit of its column, and another of the same dimension for the text. */
export const quantity = fc
  .constantFrom(...dimensions)
  .chain((units) => fc.tuple(value, fc.constantFrom(...units), fc.constantFrom(...units)));

/** How somebody writes a number: decimals, thousands, a scale, the space before the unit. */
const style = fc.record({
  decimals: fc.integer({ min: 0, max: 6 }),
  comma: fc.boolean(),
  minus: fc.constantFrom('-', '−'),
  scale: fc.constantFrom<[string, number]>(['', 1], ['k', 1e3], ['M', 1e6], [' million', 1e6]),
  space: fc.constantFrom('', ' ', '\u00a0', '\u202f'),
});

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

/** Writes a quantity, rounded half away from zero as d3 does. */
export function write([amount, from, to]: [number, string, string], how: Style): string {
  const [suffix, scale] = how.scale;
  const converted = convert(amount, unitOf(from), unitOf(to)) ?? assert.fail();
  const specifier = `${how.comma ? ',' : ''}.${how.decimals}f`;
  const digits = format(specifier)(converted / scale).replace('−', how.minus);
  // A word needs a space, and so do letters after letters.
  const space = /^\p{L}/u.test(to) && (to.includes(' ') || suffix !== '') ? ' ' : how.space;
  return `${digits}${suffix}${space}${to}`;
}

/** With no more digits than a floating-point number has. */
export const written = fc.tuple(quantity, style).filter(([[amount, from, to], { scale, decimals }]) => {
  const converted = convert(amount, unitOf(from), unitOf(to)) ?? 0;
  return Math.abs(converted / scale[1]) * 10 ** decimals < 1e11;
});
