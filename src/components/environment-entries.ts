import { toWords } from '../results/describe-table.ts';

/** One thing about the machine, or about how it was set up, in words. */
export interface EnvironmentEntry {
  term: string;
  values: string[];
}

const terms: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  os: 'Operating system',
  vmms: 'VMMs',
  notes: 'To keep in mind',
};

/** The environment of a data package as terms and values, in the order in which it is written. */
export function environmentEntries(environment: Readonly<Record<string, unknown>> = {}): EnvironmentEntry[] {
  return Object.entries(environment).flatMap(([key, value]) => {
    const values = valuesOf(value);
    return values.length === 0 ? [] : [{ term: terms[key] ?? toWords(key), values }];
  });
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return environmentEntries({ ...value }).map(({ term, values }) => `${term}: ${values.join(', ')}`);
}
