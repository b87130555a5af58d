import type { Source } from './descriptor.ts';
import { type Origins, restsOn } from './rests-on.ts';

/**
 * Where the values of tables were published: the sources of their resources, or else those of the package. The values of
 * a derived table were published where those were that it is made from.
 */
export function tableSources(origins: Origins, tables: readonly string[]): Source[] {
  const all = restsOn(origins, tables, 'sources').flatMap(({ sources = [] }) => sources);
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/** A source in words: its title, and its version where the title does not have it. */
export function sourceTitle({ title = '', path = '', version }: Source): string {
  const name = title === '' ? path : title;
  return version === undefined || name.includes(version) ? name : `${name} (${version})`;
}
