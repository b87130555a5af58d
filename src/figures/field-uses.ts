import { type Json, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import { expressionFields } from './expression-fields.ts';
import type { UnitView } from './spec-views.ts';
import { transformFields } from './transform-fields.ts';

/** A field that a specification reads, and where. */
export interface FieldUse {
  field: string;
  path: JsonPath;
}

/** A use that cannot be met: no such field at that point, or an expression that does not parse. */
export interface FieldFault {
  path: JsonPath;
  field: string | undefined;
  message: string;
  /** The fields that there are at that point. */
  available: readonly string[];
}

/**
 * The fields that a unit view reads from its table, given the table's columns; the uses that cannot be met; and the
 * fields that its mark has, which are undefined where they depend on the data.
 */
export function fieldUses(
  view: UnitView,
  columns: readonly string[],
): { used: string[]; faults: FieldFault[]; available: string[] | undefined } {
  const used = new Set<string>();
  const faults: FieldFault[] = [];
  let available = [...columns];
  let open = false;
  const settle = (node: Json | undefined, path: JsonPath, uses: Walk): void => {
    try {
      for (const { field, path: at } of uses(node, path)) {
        if (columns.includes(field)) used.add(field);
        if (!open && !available.includes(field)) {
          faults.push({ path: at, field, message: `There is no field "${field}"`, available });
        }
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push({
        path,
        field: undefined,
        message: `The expression cannot be read: ${error.message}`,
        available,
      });
    }
  };
  for (const { transform, path } of view.transforms) {
    const { reads, makes, replaces, open: opens } = transformFields(transform);
    settle(reads, path, namesIn);
    settle(transform.calculate, [...path, 'calculate'], expressionIn);
    settle(transform.filter, [...path, 'filter'], predicateIn);
    available = replaces ? makes : [...available, ...makes];
    open ||= opens;
  }
  for (const { def, path } of view.channels) settle(def, path, channelIn);
  return { used: [...used], faults, available: open ? undefined : available };
}

type Walk = (node: Json | undefined, path: JsonPath) => FieldUse[];

const namesIn: Walk = (names, path) =>
  Array.isArray(names) ? names.flatMap((field) => (typeof field === 'string' ? [{ field, path }] : [])) : [];

const expressionIn: Walk = (text, path) =>
  typeof text === 'string' ? expressionFields(text).map((field) => ({ field, path })) : [];

/** A predicate: an expression, a comparison of a field, or a composition of predicates with and, or, not. */
const predicateIn: Walk = (node, path) => {
  if (typeof node === 'string') return expressionIn(node, path);
  if (Array.isArray(node)) return node.flatMap((child, at) => predicateIn(child, [...path, at]));
  if (!isObject(node)) return [];
  const own = fieldAt(node.field, [...path, 'field']);
  return [...own, ...['and', 'or', 'not'].flatMap((key) => predicateIn(node[key], [...path, key]))];
};

/** A channel definition: its fields, those of its sort and its conditions, at any depth. */
const channelIn: Walk = (node, path) => {
  if (Array.isArray(node)) return node.flatMap((child, at) => channelIn(child, [...path, at]));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key === 'field') return fieldAt(value, at);
    if (key === 'test') return predicateIn(value, at);
    // An axis' or a legend's expressions read the label's datum, not the table's.
    if (key === 'axis' || key === 'legend' || key === 'header') return [];
    return key === 'expr' ? expressionIn(value, at) : channelIn(value, at);
  });
};

/** Vega-Lite writes a dot in a field's name as "\\.": https://vega.github.io/vega-lite/docs/field.html. */
function fieldAt(field: Json | undefined, path: JsonPath): FieldUse[] {
  return typeof field === 'string' ? [{ field: field.replaceAll(/\\([.[\]'"])/g, '$1'), path }] : [];
}
