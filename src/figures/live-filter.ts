import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { LegendParams } from './live-legend.ts';

/**
 * Makes the marks of a Vega specification leave when a reader picks other names in a legend. They are filtered at the
 * very end, after scales, stacks and statistics have been computed: those that stay do not move, and axes do not change.
 */
export function filterMarks(spec: JsonObject, params: LegendParams): JsonObject {
  return params.size === 0 ? spec : filterScope(spec, params);
}

/** The specification itself, or a group in it: a scope has marks, and data of its own. */
function filterScope(scope: JsonObject, params: LegendParams): JsonObject {
  if (!Array.isArray(scope.marks)) return scope;
  const picked = new Map<string, JsonObject>();
  const marks = scope.marks.map((mark): Json => {
    if (!isObject(mark)) return mark;
    if (mark.type === 'group') return filterScope(mark, params);
    const fields = [...params].filter(([field]) => showsField(mark, field));
    const source = isObject(mark.from) ? mark.from.data : undefined;
    if (typeof source !== 'string' || fields.length === 0) return mark;
    const data = pickedData(source, fields);
    picked.set(data.name, data);
    return { ...mark, from: { data: data.name } };
  });
  const data = Array.isArray(scope.data) ? scope.data : [];
  return { ...scope, marks, ...(picked.size > 0 && { data: [...data, ...picked.values()] }) };
}

function pickedData(source: string, fields: readonly (readonly [string, string])[]): PickedData {
  const transform = fields.map(([, name]) => {
    const store = JSON.stringify(`${name}_store`);
    return { type: 'filter', expr: `!length(data(${store})) || vlSelectionTest(${store}, datum)` };
  });
  return { name: [source, ...fields.map(([, name]) => name)].join('_'), source, transform };
}

interface PickedData extends JsonObject {
  name: string;
}

/** Whether a mark has a place, a colour or another property by a field, so that its rows have that field. */
function showsField({ encode }: JsonObject, field: string): boolean {
  const update = isObject(encode) ? encode.update : undefined;
  if (!isObject(update)) return false;
  const rules = Object.values(update).flatMap((rule) => (Array.isArray(rule) ? rule : [rule]));
  return rules.some((rule) => isObject(rule) && rule.field === field);
}
