import type { WrittenNote } from './note.ts';
import type { FieldType } from './table.ts';

/** A published origin: https://datapackage.org/standard/data-package/#sources. */
export interface Source {
  title?: string;
  path?: string;
  email?: string;
  version?: string;
  /** Our own property: the day of the measurement, as YYYY-MM-DD, where rows were imported with it. */
  measured?: string;
}

export interface License {
  name?: string;
  path?: string;
  title?: string;
}

export interface Contributor {
  title?: string;
  givenName?: string;
  familyName?: string;
  path?: string;
  email?: string;
  organization?: string;
  roles?: string[];
}

/** https://datapackage.org/standard/table-schema/#field-constraints, as far as results use them. */
export interface Constraints {
  required?: boolean;
  unique?: boolean;
  enum?: (string | number | boolean)[];
  minimum?: string | number;
  maximum?: string | number;
  exclusiveMinimum?: string | number;
  exclusiveMaximum?: string | number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}

/** Strings that stand for "no value", with or without the words for why there is none. */
export type MissingValues = string[] | { value: string; label?: string }[];

export interface SchemaField {
  name: string;
  /** The standard's default is "string". */
  type?: FieldType;
  title?: string;
  description?: string;
  /** Our own property: the unit symbol as printed; "" or "1" for a number without one. */
  unit?: string;
  /** Our own property: caveats that concern this field. */
  notes?: WrittenNote[];
  constraints?: Constraints;
  missingValues?: MissingValues;
}

export interface ForeignKey {
  fields: string | string[];
  reference: { resource?: string; fields: string | string[] };
}

export interface Schema {
  fields: SchemaField[];
  primaryKey?: string | string[];
  uniqueKeys?: string[][];
  foreignKeys?: ForeignKey[];
  missingValues?: MissingValues;
}

export interface Resource {
  name: string;
  /** The CSV, Parquet or .sql file, or the parts of a table, relative to the folder of the descriptor; see `matchFiles`. */
  path: string | string[];
  title?: string;
  description?: string;
  format?: string;
  schema: Schema;
  sources?: Source[];
  /** Our own property: the machine and its settings, where they are not those of the package. */
  environment?: Record<string, unknown>;
  /** Our own property: caveats that concern the whole table. */
  notes?: WrittenNote[];
}

/** What the project uses of a Data Package v2 descriptor: https://datapackage.org/standard/data-package/. */
export interface Descriptor {
  name?: string;
  title?: string;
  description?: string;
  version?: string;
  created?: string;
  keywords?: string[];
  sources?: Source[];
  licenses?: License[];
  contributors?: Contributor[];
  /** Our own property: the machine and its settings, of all results that do not have their own. */
  environment?: Record<string, unknown>;
  resources: Resource[];
}

/** The constraints of a field; none where no resource describes its table, which is derived then. */
export function constraintsOf({ resources }: Descriptor, table: string, field: string): Constraints {
  const { schema } = resources.find(({ name }) => name === table) ?? {};
  return schema?.fields.find(({ name }) => name === field)?.constraints ?? {};
}

/** The field names of a key, which the standard lets be a name or a list of names. */
export function listKeyFields(key: string | readonly string[] | undefined): readonly string[] {
  if (key === undefined) return [];
  return typeof key === 'string' ? [key] : key;
}
