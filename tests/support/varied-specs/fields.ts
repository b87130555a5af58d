import type { Json, JsonObject } from '../../../src/diagnostics/json-document.ts';

const kinds = ['red', 'green', 'blue'];

/** A small table with names, days, an order and two quantities. */
export const values: Json = Array.from({ length: 18 }, (_row, at) => ({
  kind: kinds[at % 3] ?? '',
  size: at % 2 === 0 ? 'small' : 'large',
  step: Math.floor(at / 3),
  day: `2021-04-${String(10 + Math.floor(at / 3))}`,
  a: 10 + ((at * 37) % 23),
  b: 1.5 ** (at % 9),
}));

/** A channel of a field: "kind", or of a quantity: "a:Q"; with more of its definition. */
export function of(field: string, more: JsonObject = {}): JsonObject {
  const types: Readonly<Record<string, string>> = { Q: 'quantitative', O: 'ordinal', T: 'temporal' };
  const [name = '', type = 'N'] = field.split(':');
  return { field: name, type: types[type] ?? 'nominal', ...more };
}

/** The mean of a, or another statistic of it. */
export function mean(aggregate = 'mean'): JsonObject {
  return of('a:Q', { aggregate });
}
