import {
  type MissingValues,
  type Resource,
  type Schema,
  type SchemaField,
  listKeyFields,
} from './descriptor.ts';
import { readNotes } from './note.ts';
import { formatOf, resourceFiles } from './resource-files.ts';
import type { Field, MissingValue, Table } from './table.ts';

/** The fields of a schema with everything filled in that the standard lets a descriptor leave out. */
function describeFields(schema: Schema): Field[] {
  return schema.fields.map((field) => ({
    name: field.name,
    type: field.type ?? 'string',
    title: field.title ?? toWords(field.name),
    description: field.description ?? '',
    unit: readUnit(field),
    missingValues: listMissingValues(field.missingValues ?? schema.missingValues ?? ['']),
    notes: readNotes(field.notes),
  }));
}

/**
 * The table of a resource, whose files are in `folder`; `files` are those that there are. Its rows are counted later, in
 * the database.
 */
export function describeTable(resource: Resource, folder: string, files: readonly string[]): Table {
  const paths = resourceFiles(resource, files);
  const [first = ''] = paths;
  return {
    name: resource.name,
    title: resource.title ?? toWords(resource.name),
    description: resource.description ?? '',
    file: `${folder}/${first}`,
    files: paths.map((path) => `${folder}/${path}`),
    format: formatOf(first),
    derived: formatOf(first) === 'sql',
    fields: describeFields(resource.schema),
    primaryKey: listKeyFields(resource.schema.primaryKey),
    rowCount: 0,
    notes: readNotes(resource.notes),
  };
}

/** "requests_per_s" and "redis-throughput" as a title: "Requests per s", "Redis throughput". */
export function toWords(name: string): string {
  const words = name.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readUnit({ unit }: SchemaField): string | undefined {
  return unit === '' || unit === '1' ? undefined : unit;
}

function listMissingValues(values: MissingValues): MissingValue[] {
  return values.map((entry) =>
    typeof entry === 'string'
      ? { value: entry, label: undefined }
      : { value: entry.value, label: entry.label },
  );
}
