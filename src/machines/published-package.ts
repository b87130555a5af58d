import type { Project } from '../project/project.ts';
import type { Descriptor } from '../results/descriptor.ts';
import { tablePackage } from '../results/table-package.ts';
import type { Addresses } from './addresses.ts';

/** The Data Package v2 descriptor of all tables, derived ones too, whose CSVs are beside it as `<name>.csv`. */
export function publishedPackage({ site, results }: Project, addresses: Addresses): Descriptor {
  const { descriptor, tables } = results;
  const published = [...tables.values()].map((table) => ({ table, path: `${table.name}.csv` }));
  return tablePackage(descriptor, published, {
    name: descriptor.name ?? 'results',
    title: descriptor.title ?? site.title,
    description: descriptor.description ?? site.description,
    homepage: addresses.page(''),
  });
}
