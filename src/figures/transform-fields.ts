import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

/** The fields that a transform reads and makes. `replaces`: only those it groups by and makes are left after it. */
export interface TransformFields {
  reads: string[];
  makes: string[];
  replaces: boolean;
  /** Whether the names that it makes depend on the data, as a pivot's do. */
  open: boolean;
}

interface Shape {
  /** Properties that hold a field, a list of fields, or a list of objects with a `field`. */
  reads: readonly string[];
  /** What it makes where `as` is not given: fixed names, or those of the fields it reads. */
  makes?: readonly string[] | 'same';
  replaces?: boolean;
  open?: boolean;
}

/** By the property that tells a transform's kind: https://vega.github.io/vega-lite/docs/transform.html. */
const shapes: Readonly<Record<string, Shape>> = {
  aggregate: { reads: ['aggregate', 'groupby'], replaces: true },
  joinaggregate: { reads: ['joinaggregate', 'groupby'] },
  window: { reads: ['window', 'groupby', 'sort'] },
  calculate: { reads: [] },
  filter: { reads: [] },
  bin: { reads: ['field'] },
  timeUnit: { reads: ['field'] },
  fold: { reads: ['fold'], makes: ['key', 'value'] },
  flatten: { reads: ['flatten'], makes: 'same' },
  stack: { reads: ['stack', 'groupby', 'sort'] },
  impute: { reads: ['impute', 'key', 'groupby'], makes: 'same' },
  pivot: { reads: ['pivot', 'value', 'groupby'], replaces: true, open: true },
  density: { reads: ['density', 'groupby'], makes: ['value', 'density'], replaces: true },
  regression: { reads: ['regression', 'on', 'groupby'], makes: 'same', replaces: true },
  loess: { reads: ['loess', 'on', 'groupby'], makes: 'same', replaces: true },
  quantile: { reads: ['quantile', 'groupby'], makes: ['prob', 'value'], replaces: true },
  extent: { reads: ['extent'] },
  lookup: { reads: ['lookup'] },
  sample: { reads: [] },
};

/** Tells what a transform reads and makes, apart from the fields that its expressions and predicates read. */
export function transformFields(transform: JsonObject): TransformFields {
  const shape = Object.entries(shapes).find(([kind]) => kind in transform)?.[1] ?? { reads: [], open: true };
  const named = (property: string): string[] => fieldNames(transform[property]);
  const reads = shape.reads.flatMap(named);
  const madeByDefault = shape.makes === 'same' ? reads : (shape.makes ?? []);
  const as = [...namesGiven(transform), ...innerNames(transform)];
  return {
    reads,
    makes: [...(as.length > 0 ? as : madeByDefault), ...(shape.replaces ? named('groupby') : [])],
    replaces: shape.replaces ?? false,
    open: shape.open ?? false,
  };
}

/** "a", ["a", "b"] or [{ field: "a" }, { field: "b" }]. */
function fieldNames(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(fieldNames);
  return isObject(value) && typeof value.field === 'string' ? [value.field] : [];
}

/** The names that a transform gives to what it makes; a lookup that gives none takes those of the other table. */
function namesGiven({ as, from }: JsonObject): string[] {
  return fieldNames(as ?? (isObject(from) ? from.fields : undefined));
}

/** The names made by the operations within an aggregate, joinaggregate or window. */
function innerNames(transform: JsonObject): string[] {
  return ['aggregate', 'joinaggregate', 'window'].flatMap((property) => {
    const operations = transform[property];
    if (!Array.isArray(operations)) return [];
    return operations.flatMap((one) => (isObject(one) && typeof one.as === 'string' ? [one.as] : []));
  });
}
