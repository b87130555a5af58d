import type { Constraints } from '../results/descriptor.ts';
import type { Field } from '../results/table.ts';

/** The constraints of a field in words: "at least 0", "one of GET, SET". */
export function constraintWords({ enum: values, pattern, ...limits }: Constraints): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength } = limits;
  const words: [string, string | number | undefined][] = [
    ['one of', values?.join(', ')],
    ['at least', minimum],
    ['above', exclusiveMinimum],
    ['at most', maximum],
    ['below', exclusiveMaximum],
    ['length at least', minLength],
    ['length at most', maxLength],
    ['matches', pattern],
  ];
  return [
    ...(limits.unique === true ? ['different in every row'] : []),
    ...words.flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${value}`])),
  ];
}

/** What stands in the CSV for a missing value, and why it is missing where that is something else. */
export function missingWords({ missingValues }: Field): string {
  const words = missingValues.map(({ value, label = value }) => {
    const text = value === '' ? 'an empty cell' : `“${value}”`;
    return label === value ? text : `${text} (${label})`;
  });
  return words.length === 0 ? 'may be missing' : `may be missing: ${words.join(', ')}`;
}
