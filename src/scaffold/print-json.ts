import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

/** The widest line, as in .prettierrc.json: what is written passes the formatter. */
const width = 110;

/** A JSON value as people write it: what fits into a line stays in one. The value at the top is always spread out. */
export function printJson(value: Json): string {
  return spread(value, '');
}

/** `taken` is what stands before the value in its line; a comma may follow. */
function print(value: Json, indent: string, taken: number): string {
  const flat = printFlat(value);
  return taken + flat.length < width ? flat : spread(value, indent);
}

function printFlat(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = properties(value).map(([key, child]) => `${JSON.stringify(key)}: ${printFlat(child)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function spread(value: Json, indent: string): string {
  const inner = `${indent}  `;
  const lines = (items: string[], [open, close]: readonly [string, string]): string =>
    items.length === 0 ? open + close : `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`;
  if (Array.isArray(value))
    return lines(
      value.map((item) => print(item, inner, inner.length)),
      ['[', ']'],
    );
  if (!isObject(value)) return JSON.stringify(value);
  const items = properties(value).map(([key, child]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + print(child, inner, inner.length + name.length);
  });
  return lines(items, ['{', '}']);
}

function properties(value: JsonObject): [string, Json][] {
  return Object.entries(value).flatMap(([key, child]): [string, Json][] =>
    child === undefined ? [] : [[key, child]],
  );
}
