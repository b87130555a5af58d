import type { Constraints } from './descriptor.ts';
import type { FieldType } from './table.ts';

export const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

const ordered = ['required', 'unique', 'enum', ...limits] as const;

/** Which constraints a type can have: https://datapackage.org/standard/table-schema/#field-constraints. */
export const applicable: Record<FieldType, readonly (keyof Constraints)[]> = {
  string: ['required', 'unique', 'enum', 'pattern', 'minLength', 'maxLength'],
  boolean: ['required', 'enum'],
  integer: ordered,
  number: ordered,
  date: ordered,
  datetime: ordered,
};

/** The constraints of a field that its type can have; the others are reported with the descriptor. */
export function pickApplicable(type: FieldType, constraints: Constraints): Constraints {
  return Object.fromEntries(applicable[type].map((key) => [key, constraints[key]]));
}
