import { toWords } from '../results/describe-table.ts';

/** One thing about the machine, or about how it was set up, in words. */
export interface EnvironmentEntry {
  term: string;
  values: string[];
}

const longestLine = 60;

const terms: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  os: 'Operating system',
  vmms: 'VMMs',
  notes: 'To keep in mind',
};

/** The environment of a data package as terms and values, in the order in which it is written. */
export function environmentEntries(environment: Readonly<Record<string, unknown>> = {}): EnvironmentEntry[] {
  return Object.entries(environment).flatMap(([key, value]) => {
    const values = joinShort(valuesOf(value));
    return values.join('') === '' ? [] : [{ term: terms[key] ?? toWords(key), values }];
  });
}

/** Names and the like fit in one line; sentences and settings get one each. */
function joinShort(values: string[]): string[] {
  const joined = values.join(', ');
  return joined.length <= longestLine ? [joined] : values;
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return environmentEntries({ ...value }).map(({ term, values }) => `${term}: ${values.join(', ')}`);
}
