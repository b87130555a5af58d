import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../src/diagnostics/json-document.ts';
import { type Resource, listKeyFields } from '../src/results/descriptor.ts';

/** The tables of the benchmark, as it adds them to a data package. */
const tables = JSON.parse(
  readFileSync(join(import.meta.dirname, 'tables.json'), 'utf8'),
) as readonly (Resource & JsonObject)[];

/** The data package of a project, relative to it. */
export const packageFile = 'content/results/datapackage.json';

/** A result table as the data package describes it. */
export interface TableSchema {
  resource: Resource & JsonObject;
  /** Its place among the resources; behind the last for one that is to be added. */
  at: number;
  /** What tells the rows of different settings apart: the fields of the key but for the number of the run. */
  settings: readonly string[];
  /** The fields that were measured, with their units. */
  measures: readonly { name: string; unit: string }[];
}

/**
 * Reads how the data package describes a table; one that it does not have yet is described in tables.json, and is to be
 * added behind the others. Throws where neither knows it.
 */
export async function readSchema(root: string, table: string): Promise<TableSchema> {
  const text = await readFile(join(root, packageFile), 'utf8');
  const { resources } = JSON.parse(text) as { resources: readonly (Resource & JsonObject)[] };
  const found = resources.findIndex(({ name }) => name === table);
  const at = found === -1 ? resources.length : found;
  const resource = resources[at] ?? tables.find(({ name }) => name === table);
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
