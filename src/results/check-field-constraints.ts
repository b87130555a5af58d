import type { JsonPath } from '../diagnostics/json-document.ts';
import { applicable, limits } from './applicable-constraints.ts';
import type { Constraints, SchemaField } from './descriptor.ts';
import type { DescriptorIssue } from './descriptor-issue.ts';
import { typeRules } from './field-type.ts';
import { offerNearest } from './suggest.ts';
import type { FieldType } from './table.ts';

/** Finds constraints that a field's type does not have, and limits and values that are not of its type. */
export function checkFieldConstraints(field: SchemaField, path: JsonPath): DescriptorIssue[] {
  const { name, type = 'string', constraints = {} } = field;
  const place = [...path, 'constraints'];
  const known: readonly string[] = applicable[type];
  const unknown = Object.keys(constraints).filter((key) => !known.includes(key));
  const inapplicable = unknown.map((key): DescriptorIssue => {
    const hint = `a field of this type can have ${known.join(', ')}${offerNearest(key, known)}`;
    const message = `${name} is of type ${type} and cannot have the constraint ${key}`;
    return { code: 'schema-error', path: [...place, key], message, hint };
  });
  const mistyped = listValues(constraints)
    .filter(({ value }) => !isOfType(type, String(value)))
    .map(({ value, at }): DescriptorIssue => {
      const message = `"${value}" ${typeRules[type].complaint} in the constraints of ${name}`;
      return { code: 'schema-error', path: [...place, ...at], message, hint: typeRules[type].hint };
    });
  return [...inapplicable, ...mistyped];
}

function listValues(constraints: Constraints): { value: string | number | boolean; at: JsonPath }[] {
  const bounds = limits.flatMap((key) => {
    const value = constraints[key];
    return value === undefined ? [] : [{ value, at: [key] }];
  });
  return [...bounds, ...(constraints.enum ?? []).map((value, index) => ({ value, at: ['enum', index] }))];
}

function isOfType(type: FieldType, text: string): boolean {
  const { pattern } = typeRules[type];
  if (pattern !== undefined && !new RegExp(`^(${pattern})$`).test(text)) return false;
  if (type !== 'date' && type !== 'datetime') return true;
  // JavaScript takes the 31st of February for the 2nd of March.
  const day = new Date(text.slice(0, 10));
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}
