import type { ErrorObject } from 'ajv';
import { offerNearest } from './suggest.ts';

interface Explanation {
  message: string;
  hint: string;
}

/** Says what a validation error of ajv is about and what to do; `where` is the path of the value in words. */
export function explainProfileError(error: ErrorObject, where: string): Explanation {
  const [property = '', parent] = error.instancePath
    .split('/')
    .filter((part) => !/^\d+$/.test(part))
    .toReversed();
  // The properties of "where" are fields, of any name.
  const origin = property === 'path' && ['sources', 'licenses', 'contributors'].includes(parent ?? '');
  const hint =
    hints[origin ? 'origin' : parent === 'where' ? parent : property] ??
    'see https://datapackage.org/standard/data-package/ for what it can be';
  const explain = explanations[error.keyword];
  const { message = error.message ?? 'is wrong', hint: better = hint } = explain?.(error, property) ?? {};
  return { message: `${where} ${message}`, hint: better };
}

/** By keyword of JSON Schema: what is said after the path, and the hint where the property has no better one. */
const explanations: Record<string, (error: ErrorObject, property: string) => Partial<Explanation>> = {
  required: ({ params }) => ({
    message: `must have property ${String(params.missingProperty)}`,
    hint: `add "${String(params.missingProperty)}"`,
  }),
  enum: ({ params, data }) => {
    const values = (params.allowedValues as unknown[]).map(String);
    const near = typeof data === 'string' ? offerNearest(data, values) : '';
    return {
      message: `cannot be ${JSON.stringify(data)}`,
      hint: `write one of ${values.join(', ')}${near}`,
    };
  },
  const: ({ params, data }) => ({
    message: `cannot be ${JSON.stringify(data)}`,
    hint: `write ${JSON.stringify(params.allowedValue)}, or leave it out`,
  }),
  'false schema': (_error, property) => ({
    message: 'is not supported',
    hint: `delete it: ${reasons[property] ?? 'results do not use it'}`,
  }),
  additionalProperties: ({ params }, property) => ({
    message: `cannot have property ${String(params.additionalProperty)}`,
    hint: hints[property] ?? 'delete it: results are comma-separated UTF-8 files with one header row',
  }),
  pattern: ({ data }) => ({ message: `cannot be ${JSON.stringify(data)}` }),
  format: ({ data }) => ({ message: `cannot be ${JSON.stringify(data)}` }),
  oneOf: () => ({ message: 'has none of the forms that it can have' }),
  anyOf: () => ({ message: 'has none of the forms that it can have' }),
  minItems: () => ({ message: 'must not be empty' }),
  minProperties: () => ({ message: 'must not be empty' }),
  type: ({ params }) => ({ message: `must be ${nameTypes(params.type)}` }),
};

/** "array" as "an array", ["string", "object"] as "a string or an object". */
function nameTypes(types: unknown): string {
  return [types]
    .flat()
    .map((type) => `${/^[aeio]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`)
    .join(' or ');
}

const hints: Record<string, string> = {
  resources: 'list the files of the folder, each as {"name": ..., "path": ..., "schema": ...}',
  name: 'write a name in small letters, digits, - and _, such as redis-throughput',
  path: 'write the path of a .csv, .parquet or .sql file in this folder, such as redis-throughput.csv, or a list of them',
  origin: 'write a whole URL, with https:// or http://, or a path in the repository',
  licenses: 'give each license a "name", such as CC-BY-4.0, or a "path" to its text',
  contributors: 'leave it out, or give each contributor a "title"',
  enum: 'write a list of different values, all of the type of the field',
  homepage: 'write a whole URL, such as https://unikraft.org/docs',
  email: 'write an address such as info@unikraft.io',
  encoding: 'save the file as UTF-8 and write "utf-8"',
  fields: 'list the columns of the file, each as {"name": ..., "type": ..., "title": ...}',
  primaryKey: 'write the name of a field, or a list of names that are all different',
  foreignKeys: 'write {"fields": ["system"], "reference": {"resource": "systems", "fields": ["name"]}}',
  missingValues: 'write a list of strings, such as [""], or of {"value": "-", "label": "not supported"}',
  unit: 'write the symbol as a string, such as "µs", or "1" for a number without a unit',
  notes: 'write a list of sentences, each "..." or {"text": "...", "where": {"system": "Rump"}}',
  where: 'write fields with their values: {"system": "Rump"} or {"system": ["Rump", "HermiTux"]}',
  created: 'write a date and time such as 2021-04-26T00:00:00Z',
  environment: 'write an object: {"cpu": ..., "memory": ...}',
};

const reasons: Record<string, string> = {
  data: 'rows are in a CSV of their own, which "path" names',
  categories: 'the values that a field can have are the enum of its constraints',
  fieldsMatch: 'the columns of a file are always those of its schema, in the same order',
  trueValues: 'a boolean is always true or false',
  falseValues: 'a boolean is always true or false',
  groupChar: 'a number is always written without separators',
};
