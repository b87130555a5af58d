import { isNumeric } from '../results/table.ts';
import { noUnit } from './give-units.ts';
import type { InferredFields } from './infer-fields.ts';

/**
 * The fields that tell the rows of a table apart: the first ones up to a plain whole number, such as that of the run, and
 * as many after it as it takes. What is measured is none of them. Empty where these fields do not do.
 */
export function inferKey({ fields, isUnique }: InferredFields, units: ReadonlyMap<string, string>): string[] {
  const isLabel = ({ name, type }: InferredFields['fields'][number]): boolean =>
    type !== 'number' && (!isNumeric({ type }) || units.get(name) === noUnit);
  const end = fields.findIndex((field) => !isLabel(field));
  const labels = end === -1 ? fields : fields.slice(0, end);
  const number = labels.findIndex(isNumeric);
  for (let length = number + 1 || 1; length <= labels.length; length += 1) {
    const key = labels.slice(0, length);
    const names = key.map(({ name }) => name);
    if (key.every(({ complete }) => complete) && isUnique(names)) return names;
  }
  return [];
}
