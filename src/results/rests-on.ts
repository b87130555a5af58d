import type { Descriptor, Resource } from './descriptor.ts';
import type { Results } from './results.ts';

/** What tells where the values of tables come from. */
export type Origins = Pick<Results, 'descriptor' | 'readBy'>;

/**
 * Who says something about where the values of tables come from, each once: their resources, or else the package. For a
 * derived table that does not say it itself those are asked that its SELECT reads, and so on down to what was measured.
 */
export function restsOn(
  origins: Origins,
  tables: readonly string[],
  key: 'environment' | 'sources',
): (Resource | Descriptor)[] {
  const { descriptor } = origins;
  const tellers = (table: string): (Resource | Descriptor)[] => {
    const resource = descriptor.resources.find(({ name }) => name === table);
    if (resource?.[key] !== undefined) return [resource];
    const read = origins.readBy(table);
    return read.length === 0 ? [descriptor] : read.flatMap(tellers);
  };
  return [...new Set(tables.flatMap(tellers))];
}
