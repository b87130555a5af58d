import { currentProject } from '../project/current-project.ts';
import type { Results } from '../results/results.ts';
import { largeTables } from '../results/row-limit.ts';
import type { Table } from '../results/table.ts';
import { siteAddress } from './address.ts';

/** A file that a result table can be downloaded as. */
export interface TableFile {
  label: string;
  /** What it is for, in a few words. */
  use: string;
  name: string;
}

/** The folder of the result tables below the site's base. */
const folder = 'data/';

/** The result table of a name. The checks report an unknown name before this throws. */
export function tableOf({ tables }: Results, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`content/results has no table "${name}"`);
  return table;
}

/** The address of the list of all result tables. */
export const catalogueAddress = siteAddress(folder);

/** The address of a result table's page. */
export function tableAddress(name: string): string {
  return siteAddress(`${folder}${name}/`);
}

/** The path of a file of a result table below the site's base. */
export function tableFilePath(name: string): string {
  return folder + name;
}

/** All that a result table can be downloaded as. */
export function tableFiles({ name, format, files }: Table): TableFile[] {
  const published = files.length === 1 ? format : undefined;
  const useOf = (kind: Table['format'], otherwise: string): string =>
    published === kind ? 'as it is in the repository' : otherwise;
  return [
    { label: 'CSV', use: useOf('csv', 'every row'), name: `${name}.csv` },
    { label: 'Parquet', use: useOf('parquet', 'with typed columns'), name: `${name}.parquet` },
    { label: 'JSON Schema', use: 'what a row holds', name: schemaName(name) },
  ];
}

/** The file that says what the rows of a table hold. */
export function schemaName(table: string): string {
  return `${table}.schema.json`;
}

/** The anchor of a field in the page of its table. A name can have any signs, an anchor no blanks. */
export function fieldAnchor(field: string): string {
  return `field-${encodeURIComponent(field)}`;
}

/** A route for the rows of each result table; in a build an integration writes those of large ones, see `largeTables`. */
export async function rowsRoutes(): Promise<{ params: { name: string } }[]> {
  const { results } = await currentProject();
  const large = import.meta.env.PROD ? largeTables(results) : [];
  const others = [...results.tables.values()].filter((table) => !large.includes(table));
  return others.map(({ name }) => ({ params: { name } }));
}

/** A route for each result table. */
export async function tableRoutes(): Promise<{ params: { name: string } }[]> {
  const { results } = await currentProject();
  return [...results.tables.keys()].map((name) => ({ params: { name } }));
}
