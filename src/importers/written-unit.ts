import { type Unit, unitOf } from '../claims/unit.ts';

/** Multiples as wrk counts with them: 20.96k requests. */
const multiples: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** What a single letter may also mean: of bytes a power of 1024, of a time a minute. */
const ambiguous = new Set(['data', 'data over time', 'time']);

/** The unit that stands behind a number, which is to be converted into another: `us`, `GB`, `k`, or the `m` of a minute. */
export function writtenUnit(symbol: string, target: Unit): Unit {
  const multiple = multiples[symbol];
  if (multiple !== undefined && !ambiguous.has(target.dimension))
    return { ...target, factor: target.factor * multiple };
  return unitOf(symbol === 'm' && target.dimension === 'time' ? 'min' : symbol);
}
