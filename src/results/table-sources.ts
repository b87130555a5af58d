import type { Descriptor, Source } from './descriptor.ts';

/** Where the values of tables were published: the sources of their resources, or else those of the package. */
export function tableSources({ resources, sources = [] }: Descriptor, tables: readonly string[]): Source[] {
  const own = resources
    .filter(({ name }) => tables.includes(name))
    .flatMap((resource) => resource.sources ?? []);
  const all = own.length > 0 ? own : sources;
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/** A source in words: its title, and its version where the title does not have it. */
export function sourceTitle({ title = '', path = '', version }: Source): string {
  const name = title === '' ? path : title;
  return version === undefined || name.includes(version) ? name : `${name} (${version})`;
}
