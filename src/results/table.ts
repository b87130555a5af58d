import type { Note } from './note.ts';
import type { TableFormat } from './resource-files.ts';

/** A cell as DuckDB gives it for the types of a Table Schema; a missing value is null. */
export type Cell = string | number | boolean | null;

export type Row = Record<string, Cell>;

/** The Table Schema types that a result may have; a subset of https://datapackage.org/standard/table-schema/. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** A string in the CSV that stands for "no value", and in words why there is none ("not supported"). */
export interface MissingValue {
  value: string;
  label: string | undefined;
}

export interface Field {
  name: string;
  type: FieldType;
  title: string;
  description: string;
  /** Unit symbol as printed, such as "µs", "B", "MB" or "req/s"; undefined for a quantity without one. */
  unit: string | undefined;
  missingValues: readonly MissingValue[];
  /** Caveats of the data package that concern this field. */
  notes: readonly Note[];
}

/** Where a table comes from: files that somebody measured, or a SELECT over other tables. */
export interface Table {
  name: string;
  title: string;
  description: string;
  /** The CSV, Parquet or .sql file, or the first of several, relative to the project, with forward slashes. */
  file: string;
  /** All of them. */
  files: readonly string[];
  format: TableFormat;
  derived: boolean;
  fields: readonly Field[];
  /** Names of the fields that tell the rows apart; empty where the schema names none. */
  primaryKey: readonly string[];
  rowCount: number;
  /** Caveats of the data package that concern the whole table. */
  notes: readonly Note[];
}

/** Whether the rows of a table are those of one CSV, which can be edited and has a history of lines. */
export function isOneCsv({ format, files }: Pick<Table, 'format' | 'files'>): boolean {
  return format === 'csv' && files.length === 1;
}

/** Whether the values of a field are numbers. */
export function isNumeric({ type }: { type?: FieldType | undefined }): boolean {
  return type === 'integer' || type === 'number';
}

/** The fields that were measured: numbers that do not tell the rows apart. */
export function measuredFields({ fields, primaryKey }: Table): Field[] {
  return fields.filter((field) => isNumeric(field) && !primaryKey.includes(field.name));
}

/** Whether every row must have a value in a field: the constraints say so, or it is one of those that tell rows apart. */
export function isRequired(
  { primaryKey }: Table,
  { name }: Field,
  { required }: { required?: boolean },
): boolean {
  return required === true || primaryKey.includes(name);
}

/** The words shown in place of a value that is missing in a field: its label where there is one, else "missing". */
export function missingLabel(field: Field): string {
  const labels = field.missingValues.flatMap(({ label }) => (label ? [label] : []));
  return labels.length > 0 ? [...new Set(labels)].join(' or ') : 'missing';
}
