import type { Resource } from './descriptor.ts';
import type { Results } from './results.ts';

/** What tells where the values of tables come from. */
export type Origins = Pick<Results, 'descriptor' | 'readBy'>;

/**
 * The resources to ask where the values of tables come from, each once: for a derived table those that its SELECT reads,
 * and so on down to what was measured, unless its own resource says something, as `says` tells. Undefined stands for
 * tables that no resource describes.
 */
export function restsOn(
  origins: Origins,
  tables: readonly string[],
  says: (resource: Resource) => boolean,
): (Resource | undefined)[] {
  const find = (table: string): Resource | undefined =>
    origins.descriptor.resources.find(({ name }) => name === table);
  const below = (table: string): string[] => {
    const resource = find(table);
    const read = resource && says(resource) ? [] : origins.readBy(table);
    return read.length === 0 ? [table] : read.flatMap(below);
  };
  return [...new Set(tables.flatMap(below))].map(find);
}
