import type { Resource } from './descriptor.ts';

/** An entry of a descriptor's `resources`; only when the profiles find nothing wrong with it is it what it says. */
export interface ListedResource {
  /** Its place in the list. */
  at: number;
  resource: Resource;
  /** Undefined where it is not even a string. */
  name: string | undefined;
  /** None where it is neither a string nor a list of strings. */
  paths: readonly string[];
}

/** The entries of `resources` in any JSON value, however wrong its shape. */
export function listResources(value: unknown): ListedResource[] {
  const entries = isRecord(value) && Array.isArray(value.resources) ? (value.resources as unknown[]) : [];
  return entries.map((entry, at) => {
    const { name, path } = isRecord(entry) ? entry : {};
    return {
      at,
      resource: entry as Resource,
      name: typeof name === 'string' ? name : undefined,
      paths: [path].flat().filter((one) => typeof one === 'string'),
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
