import type { Table } from '../results/table.ts';

/** What a quantity is called, and the symbol of its unit where it has one. */
export interface QuantityTitle {
  title: string;
  unit: string | undefined;
}

/** Splits "Image size (MiB)" into title and unit, the way axis titles are written. */
export function splitTitle(text: string): QuantityTitle {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text);
  const [, title, unit] = match ?? [];
  return title === undefined ? { title: text, unit: undefined } : { title, unit };
}

/** Joins title and unit as they stand at an axis and in the head of a table. */
export function joinTitle({ title, unit }: QuantityTitle): string {
  return unit === undefined ? title : `${title} (${unit})`;
}

/** The title and unit that the data package gives a field; the field's own name where it is no column of the tables. */
export function fieldTitle(name: string, tables: readonly Table[]): QuantityTitle {
  const field = tables.flatMap(({ fields }) => fields).find((one) => one.name === name);
  return field
    ? { title: field.title, unit: field.unit === '' || field.unit === '1' ? undefined : field.unit }
    : { title: name, unit: undefined };
}
