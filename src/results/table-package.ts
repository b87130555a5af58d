import type { Descriptor, ForeignKey, Resource, Schema } from './descriptor.ts';
import type { Field, Table } from './table.ts';

/** A table and the address of its CSV, absolute or relative to that of the descriptor. */
export interface PublishedTable {
  table: Table;
  path: string;
}

/** What is a package's own: its name and words, and the page that shows it. */
export interface PackageWords {
  name: string;
  title: string;
  description: string;
  homepage: string;
}

/**
 * The Data Package v2 descriptor of some of the tables: everything that the project's says of them and of the machine,
 * with paths of the published CSVs. A key to a table that is not among them is left out.
 */
export function tablePackage(
  descriptor: Descriptor,
  published: readonly PublishedTable[],
  words: PackageWords,
): Descriptor {
  const names = published.map(({ table }) => table.name);
  const resources = published.map(({ table, path }) => {
    const listed = descriptor.resources.find(({ name }) => name === table.name) ?? describe(table);
    const csv = { path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
    return { ...listed, ...csv, schema: withoutKeysTo(listed.schema, names) };
  });
  return { ...descriptor, ...words, resources };
}

function withoutKeysTo(schema: Schema, names: readonly string[]): Schema {
  const { foreignKeys = [], ...rest } = schema;
  const stays = ({ reference: { resource = '' } }: ForeignKey): boolean =>
    resource === '' || names.includes(resource);
  const kept = foreignKeys.filter(stays);
  return kept.length === 0 ? rest : { ...rest, foreignKeys: kept };
}

/** A derived table need not be listed in the descriptor. */
function describe({ name, title, description, fields, file }: Table): Resource {
  return {
    name,
    path: file,
    title,
    ...(description !== '' && { description }),
    schema: { fields: fields.map(describeField) },
  };
}

function describeField({
  name,
  type,
  title,
  description,
  unit,
  missingValues,
}: Field): Schema['fields'][number] {
  return {
    name,
    type,
    title,
    ...(description !== '' && { description }),
    ...(unit !== undefined && { unit }),
    missingValues: missingValues.map(({ value }) => value),
  };
}
