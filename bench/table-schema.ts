import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Resource, type Descriptor, listKeyFields } from '../src/results/descriptor.ts';

/** The data package of a project, relative to it. */
export const packageFile = 'content/results/datapackage.json';

/** A result table as the data package describes it. */
export interface TableSchema {
  resource: Resource;
  /** Its place among the resources. */
  at: number;
  /** What tells the rows of different settings apart: the fields of the key but for the number of the run. */
  settings: readonly string[];
  /** The fields that were measured, with their units. */
  measures: readonly { name: string; unit: string }[];
}

/** Reads how a table is described. Throws where it is not: a part cannot be measured for a table that nobody knows. */
export async function readSchema(root: string, table: string): Promise<TableSchema> {
  const { resources } = JSON.parse(await readFile(join(root, packageFile), 'utf8')) as Descriptor;
  const at = resources.findIndex(({ name }) => name === table);
  const resource = resources[at];
  if (!resource) throw new Error(`${packageFile} has no table ${table}`);
  const key = listKeyFields(resource.schema.primaryKey);
  return {
    resource,
    at,
    settings: key.filter((name) => name !== 'run'),
    measures: resource.schema.fields
      .filter(({ name }) => !key.includes(name))
      .map(({ name, unit = '' }) => ({ name, unit: unit === '1' ? '' : unit })),
  };
}
