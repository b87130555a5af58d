import { checkFieldConstraints } from './check-field-constraints.ts';
import { type Resource, listKeyFields } from './descriptor.ts';
import type { DescriptorIssue } from './descriptor-issue.ts';
import { offerNearest } from './suggest.ts';
import { isNumeric } from './table.ts';

/**
 * Finds what is wrong in a Table Schema although it has the right form: keys that name unknown fields or tables,
 * measured numbers without a unit, constraints that cannot apply. `resources` are those that a key can refer to, `names`
 * those of all, in which something else may be wrong.
 */
export function checkSchema(
  resource: Resource,
  at: number,
  resources: readonly Resource[],
  names: readonly string[],
): DescriptorIssue[] {
  const { schema } = resource;
  const path = ['resources', at, 'schema'];
  const primary = listKeyFields(schema.primaryKey);
  const fields = schema.fields.flatMap((field, index) => {
    const place = [...path, 'fields', index];
    const constraints = checkFieldConstraints(field, place);
    if (!isNumeric(field) || field.unit !== undefined || primary.includes(field.name)) return constraints;
    const message = `${field.name} in ${resource.name} has no unit`;
    const hint =
      'add "unit": "µs" or what it is measured in, "1" for a number without a unit, or make it part of the primary key';
    return [...constraints, { code: 'schema-error' as const, path: place, message, hint }];
  });
  const unique = (schema.uniqueKeys ?? []).flatMap((key, index) =>
    findUnknown(resource, key, [...path, 'uniqueKeys', index]),
  );
  return [
    ...fields,
    ...findUnknown(resource, primary, [...path, 'primaryKey']),
    ...unique,
    ...checkForeignKeys(resource, path, resources, names),
  ];
}

function checkForeignKeys(
  resource: Resource,
  path: (string | number)[],
  resources: readonly Resource[],
  names: readonly string[],
): DescriptorIssue[] {
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }, index): DescriptorIssue[] => {
    const place = [...path, 'foreignKeys', index];
    const own = listKeyFields(fields);
    const theirs = listKeyFields(reference.fields);
    const unknown = findUnknown(resource, own, [...place, 'fields']);
    const name = reference.resource ?? '';
    const target = name === '' ? resource : resources.find((other) => other.name === name);
    // What is wrong with the other resource is reported there.
    if (target === undefined && names.includes(name)) return unknown;
    if (target === undefined) {
      const hint = `write the name of a resource of this package${offerNearest(
        name,
        resources.map((other) => other.name),
      )}`;
      const message = `a foreign key of ${resource.name} refers to ${name}, which is no resource`;
      return [...unknown, { code: 'schema-error', path: [...place, 'reference', 'resource'], message, hint }];
    }
    unknown.push(...findUnknown(target, theirs, [...place, 'reference', 'fields']));
    const types = (of: Resource, key: readonly string[]) =>
      key
        .map((field) => of.schema.fields.find((candidate) => candidate.name === field)?.type ?? 'string')
        .join(', ');
    if (unknown.length > 0 || types(resource, own) === types(target, theirs)) return unknown;
    const message = `a foreign key of ${resource.name} has the types ${types(resource, own)}, what it refers to has ${types(target, theirs)}`;
    return [
      {
        code: 'schema-error',
        path: place,
        message,
        hint: 'give both sides the same fields with the same types',
      },
    ];
  });
}

function findUnknown(
  { name, schema }: Resource,
  key: readonly string[],
  path: (string | number)[],
): DescriptorIssue[] {
  const names = schema.fields.map((field) => field.name);
  return key.flatMap((field, index): DescriptorIssue[] => {
    if (names.includes(field)) return [];
    const hint = `the fields of ${name} are: ${names.join(', ')}${offerNearest(field, names)}`;
    return [
      {
        code: 'schema-error',
        path: [...path, index],
        message: `a key names ${field}, which is no field of ${name}`,
        hint,
      },
    ];
  });
}
