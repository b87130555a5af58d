import { type Json, type JsonObject, type JsonPath, isObject } from '../diagnostics/json-document.ts';
import type { Alternatives, VegaLiteSchema } from './vega-lite-schema.ts';

/** A word in a specification that Vega-Lite does not know at its place. */
export interface UnknownName {
  /** A property's name, or the value of one. */
  kind: 'property' | 'value';
  name: string;
  /** To the value; to that of the property where its name is unknown. */
  path: JsonPath;
  /** What it could have been. */
  choices: readonly string[];
}

/**
 * The properties of a specification that Vega-Lite's schema does not have at their place, and the values that are not
 * among those that a property can have: marks, channels, types, scales, operations. Where the schema lets a value be
 * one thing or another, everything counts that any of them allows; so it tells less than a validator, but each fault
 * is one, and where it is.
 */
export function unknownNames(spec: JsonObject, { root, alternatives }: VegaLiteSchema): UnknownName[] {
  const visit = (value: Json | undefined, allowed: Alternatives, path: JsonPath): UnknownName[] => {
    if (typeof value === 'string') return checkText(value, allowed, path);
    if (Array.isArray(value)) {
      const items = allowed.flatMap((one) => alternatives(one.items));
      return value.flatMap((child, at) => visit(child, items, [...path, at]));
    }
    return isObject(value) ? visitObject(value, allowed.filter(isOfObject), path) : [];
  };
  const visitObject = (value: JsonObject, allowed: Alternatives, path: JsonPath): UnknownName[] => {
    if (allowed.length === 0) return [];
    const open = allowed.some(({ additionalProperties }) => additionalProperties !== false);
    return Object.entries(value).flatMap(([name, child]) => {
      const schemas = allowed.flatMap((one) => propertyOf(one, name));
      const at = [...path, name];
      if (schemas.length > 0) return visit(child, schemas.flatMap(alternatives), at);
      if (open) return [];
      return [{ kind: 'property' as const, name, path: at, choices: namesOf(allowed) }];
    });
  };
  return visit(spec, alternatives(root), []);
}

function checkText(value: string, allowed: Alternatives, path: JsonPath): UnknownName[] {
  const choices = allowed.flatMap((one) => choicesOf(one) ?? []);
  const free = allowed.some((one) => isOfText(one) && choicesOf(one) === undefined);
  if (free || choices.length === 0 || choices.includes(value)) return [];
  return [{ kind: 'value', name: value, path, choices: [...new Set(choices)] }];
}

/** The texts that a schema lists; undefined where it lists none. */
function choicesOf({ enum: values, const: value }: JsonObject): string[] | undefined {
  if (Array.isArray(values)) return values.filter((one) => typeof one === 'string');
  return typeof value === 'string' ? [value] : undefined;
}

function propertyOf({ properties, additionalProperties }: JsonObject, name: string): Json[] {
  const schema = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (schema !== undefined) return [schema];
  return isObject(additionalProperties) ? [additionalProperties] : [];
}

function namesOf(allowed: Alternatives): string[] {
  const names = allowed.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
  return [...new Set(names)];
}

/** A schema without a type allows any. */
function isOfType({ type }: JsonObject, wanted: string): boolean {
  return type === undefined || type === wanted || (Array.isArray(type) && type.includes(wanted));
}

const isOfText = (schema: JsonObject): boolean => isOfType(schema, 'string');
const isOfObject = (schema: JsonObject): boolean => isOfType(schema, 'object');
