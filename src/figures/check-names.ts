import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type JsonPath, isObject } from '../diagnostics/json-document.ts';
import { offerNearest } from '../results/suggest.ts';
import type { FigureSpec } from './figure-spec.ts';
import { mergePatch } from './spec-edit.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';
import { vegaLiteSchema } from './vega-lite-schema.ts';

/** How many names a hint lists. */
const listed = 30;

/** Checks that Vega-Lite knows every property and every listed value of a specification, wide and narrow. */
export async function checkNames({ spec, usermeta, document }: FigureSpec): Promise<Diagnostic[]> {
  const schema = await vegaLiteSchema();
  const wide = unknownNames(spec, schema);
  const patched = usermeta.narrow && mergePatch(spec, usermeta.narrow);
  const reported = new Set(wide.map(keyOf));
  const narrow = isObject(patched) ? unknownNames(patched, schema) : [];
  const added = narrow
    .filter((fault) => !reported.has(keyOf(fault)))
    .map((fault) => ({ ...fault, path: ['usermeta', 'perfdocs', 'narrow', ...fault.path] }));
  return [...wide, ...added].map((fault) => {
    const place = fault.kind === 'property' ? document.placeOfKey(fault.path) : document.placeOf(fault.path);
    const near = offerNearest(fault.name, fault.choices);
    return diagnose(
      'unknown-name',
      place,
      `there is no ${nounOf(fault)} "${fault.name}"`,
      adviceOf(fault) + near,
    );
  });
}

function keyOf({ name, path }: UnknownName): string {
  return JSON.stringify([name, path]);
}

/** What the name is one of: a mark, a channel, a scale type, an aggregate. */
function nounOf({ kind, path }: UnknownName): string {
  const names = path.filter((key) => typeof key === 'string');
  const [last = '', around = ''] = names.slice(-2).reverse();
  if (kind === 'property') return around === 'encoding' ? 'channel' : 'property';
  if (last === 'type') return around === 'mark' ? 'mark' : around === 'scale' ? 'scale type' : 'type';
  return last === 'op' ? 'operation' : last;
}

function adviceOf({ kind, choices, path }: UnknownName): string {
  if (choices.length <= listed) return `Vega-Lite has ${choices.join(', ')} here`;
  return kind === 'property'
    ? `Vega-Lite would ignore it: see ${documentationOf(path)}`
    : `see ${documentationOf(path)} for what it can be`;
}

function documentationOf(path: JsonPath): string {
  const page = ['encoding', 'mark', 'transform', 'timeUnit', 'config'].findLast((name) =>
    path.includes(name),
  );
  return `https://vega.github.io/vega-lite/docs/${page === undefined ? 'spec' : page.toLowerCase()}.html`;
}
