import fc from 'fast-check';

/** What breaks programs: signs of the formats, other alphabets, numbers at their limits. */
const tokens = [
  ...['"', "'", ',', ';', '\t', '\n', '\r', '\r\n', '\0', '\uFEFF', '\u200F', '\uD800', '🦄', 'é', ' '],
  ...['{', '}', '[', ']', '<', '>', '</', '/>', '<!--', '-->', ']]>', '`', '\\', '$', '${', '{{', '---\n'],
  ...['NaN', 'Infinity', '1e400', '-0', '0x1', '9007199254740993', '1,5', '1.5', '-1', '%', 'null', 'true'],
  ...['__proto__', 'constructor', 'toString', 'length', '<script>', 'javascript:', '=cmd()', '*', '&amp;'],
];

const token = fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 4 }));

interface Change {
  /** Where, as a part of the length. */
  at: number;
  removed: number;
  added: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constantFrom(0, 1), fc.nat(30)),
  added: token,
});

/** A text with a few places made wrong, as an editor, a bad disk or an attacker would. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let result = text;
    for (const { at, removed, added } of changes) {
      const start = Math.floor(at * result.length);
      result = result.slice(0, start) + added + result.slice(start + removed);
    }
    return result;
  });
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const strange: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...tokens),
  fc.constantFrom<Json[]>(null, true, 0, -1, 1.5, 1e300, 1e9, [], {}),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** A JSON value with some of the values in it replaced, left out, or given another name. */
export function mutatedJson(value: Json, others: fc.Arbitrary<Json> = strange): fc.Arbitrary<Json> {
  const paths = pathsOf(value);
  const edit = fc.tuple(fc.constantFrom(...paths), fc.constantFrom('set', 'delete', 'add'), others);
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((now, [path, kind, other]) => editAt(now, path, kind, other), value));
}

function pathsOf(value: Json, path: string[] = []): string[][] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function editAt(value: Json, [key, ...rest]: readonly string[], kind: string, other: Json): Json {
  if (key === undefined) {
    const grown = typeof other === 'string' ? { [other]: 1 } : { more: other };
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return kind === 'add' && isRecord ? { ...value, ...grown } : other;
  }
  if (Array.isArray(value)) {
    if (kind === 'delete' && rest.length === 0) return value.filter((_one, at) => String(at) !== key);
    return value.map((one, at) => (String(at) === key ? editAt(one, rest, kind, other) : one));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const entries = Object.entries(value).flatMap(([name, one]): [string, Json][] => {
    if (name !== key) return [[name, one]];
    return kind === 'delete' && rest.length === 0 ? [] : [[name, editAt(one, rest, kind, other)]];
  });
  return Object.fromEntries(entries);
}
