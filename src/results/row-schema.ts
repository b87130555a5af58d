import type { JsonObject } from '../diagnostics/json-document.ts';
import { limits, pickApplicable } from './applicable-constraints.ts';
import { type Constraints, type Descriptor, constraintsOf } from './descriptor.ts';
import { typeRules } from './field-type.ts';
import { type Field, type FieldType, type Table, isNumeric, isRequired } from './table.ts';

/** JSON has no dates: they are text. RFC 3339, which the format "date-time" asks for, wants a zone; a result needs none. */
const jsonTypes: Readonly<Record<FieldType, JsonObject>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', pattern: `^${typeRules.datetime.pattern ?? ''}$` },
};

/**
 * The JSON Schema (https://json-schema.org/draft/2020-12) of a row of a table as an object: a property for each field,
 * null where the value is missing. Our own keywords are `x-unit`, the symbol of the unit, and `x-missing-values`, what
 * stands for null in the CSV and why. What JSON Schema cannot say of a row is left out: keys, and limits of dates.
 */
export function rowSchema(table: Table, descriptor: Descriptor, address: string): JsonObject {
  const fields = table.fields.map((field) => {
    const constraints = constraintsOf(descriptor, table.name, field.name);
    return { field, constraints, required: isRequired(table, field, constraints) };
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: table.title,
    ...(table.description !== '' && { description: table.description }),
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ field, constraints, required }) => [
        field.name,
        propertySchema(field, constraints, required),
      ]),
    ),
    required: fields.filter(({ required }) => required).map(({ field }) => field.name),
    additionalProperties: false,
  };
}

function propertySchema(field: Field, constraints: Constraints, required: boolean): JsonObject {
  const { type: fieldType, title, description, unit, missingValues } = field;
  const { type, ...form } = jsonTypes[fieldType];
  return {
    title,
    ...(description !== '' && { description }),
    type: required ? type : [type ?? null, 'null'],
    ...form,
    ...constrain(fieldType, pickApplicable(fieldType, constraints), required),
    ...(unit !== undefined && { 'x-unit': unit }),
    ...(!required && { 'x-missing-values': missingValues.map((missing) => ({ ...missing })) }),
  };
}

function constrain(type: FieldType, constraints: Constraints, required: boolean): JsonObject {
  const { enum: values, pattern, minLength, maxLength } = constraints;
  // The standard lets a descriptor write numbers as text.
  const numeric = isNumeric({ type });
  const bounds = numeric
    ? limits.flatMap((key) => (constraints[key] === undefined ? [] : [[key, Number(constraints[key])]]))
    : [];
  return {
    ...(values && {
      enum: [...values.map((value) => (numeric ? Number(value) : value)), ...(required ? [] : [null])],
    }),
    ...(Object.fromEntries(bounds) as JsonObject),
    ...(pattern !== undefined && isRegularExpression(pattern) && { pattern: `^(?:${pattern})$` }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

/** Patterns are RE2's, as DuckDB knows them; JSON Schema has ECMAScript's, which lack a few of its forms. */
function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}
