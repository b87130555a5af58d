/** What a unit measures. Units of one dimension can be converted into each other. */
export interface Unit {
  /** As it is written: `µs`, `MiB`, `req/s`, or the sign `x` of a ratio. */
  symbol: string;
  dimension: string;
  /** How many of the dimension's base unit it is. */
  factor: number;
}

/** Symbols and words with their factors. */
type Dimension = Record<string, number>;

/** A plural and a singular word for each power of a prefix: kilobytes, kilobyte, ... */
function words(noun: string, prefixes: Record<string, number>): Dimension {
  return Object.fromEntries(
    Object.entries(prefixes).flatMap(([prefix, factor]) => [
      [`${prefix}${noun}s`, factor],
      [`${prefix}${noun}`, factor],
    ]),
  );
}

const subdivisions = { '': 1, milli: 1e-3, micro: 1e-6, nano: 1e-9 };
const multiples = { '': 1, kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12 };
const binary = { kibi: 2 ** 10, mebi: 2 ** 20, gibi: 2 ** 30, tebi: 2 ** 40 };

const dimensions: Record<string, Dimension> = {
  time: {
    ...{ s: 1, ms: 1e-3, µs: 1e-6, μs: 1e-6, us: 1e-6, ns: 1e-9, min: 60, h: 3600 },
    ...words('second', subdivisions),
    ...{ minutes: 60, minute: 60, hours: 3600, hour: 3600 },
  },
  data: {
    ...{ B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
    ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 },
    ...words('byte', { ...multiples, ...binary }),
  },
  'requests over time': {
    ...{ 'req/s': 1, 'requests/s': 1, rps: 1 },
    ...{ 'requests per second': 1, 'requests a second': 1, 'requests each second': 1 },
  },
  'data over time': {
    ...{ 'B/s': 1, 'kB/s': 1e3, 'MB/s': 1e6, 'GB/s': 1e9, 'KiB/s': 2 ** 10, 'MiB/s': 2 ** 20 },
    ...{ 'GiB/s': 2 ** 30, 'bit/s': 1 / 8, 'kbit/s': 125, 'Mbit/s': 125e3, 'Gbit/s': 125e6 },
  },
  frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  power: { W: 1, mW: 1e-3, kW: 1e3 },
  energy: { J: 1, mJ: 1e-3, kJ: 1e3 },
  percentage: { '%': 1, percent: 1, 'per cent': 1 },
  ratio: { x: 1, '×': 1, times: 1 },
};

/** All units that a text can have, by the ways to write them. */
const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(dimensions).flatMap(([dimension, names]) =>
    Object.entries(names).map(([symbol, factor]) => [symbol, { symbol, dimension, factor }] as const),
  ),
);

/** The ways to write a unit, the longest first, so that `ms` is not read as `m`. */
export const unitNames: readonly string[] = [...units.keys()].sort((a, b) => b.length - a.length);

/** The unit of a symbol or word; one that is not in the table measures something of its own. */
export function unitOf(name: string): Unit {
  return units.get(name) ?? { symbol: name, dimension: name, factor: 1 };
}

/** Whether a symbol is one that texts can use, spelled as in the table. */
export function isKnownUnit(name: string): boolean {
  return units.has(name);
}

/** The unit of a column; one without a unit is a plain number, such as a ratio. */
export function columnUnit(symbol: string | undefined): Unit {
  return symbol === undefined ? { symbol: '', dimension: 'ratio', factor: 1 } : unitOf(symbol);
}

/** A quantity in another unit of its dimension; undefined where it has none. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from.dimension !== to.dimension) return undefined;
  return from.factor === to.factor ? value : value * (from.factor / to.factor);
}
