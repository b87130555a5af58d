import type { Row } from '../results/table.ts';
import type { Sample } from './sample.ts';

/** A value that a query gives. */
export interface QueryColumn {
  name: string;
  /** Its name in words: "slowest run". */
  title: string;
  /** As the comment of the query gives it; undefined for a plain number, and for what is no number. */
  unit: string | undefined;
  /** A number to compare with, a verdict on a relation, or what explains the verdict. */
  kind: 'number' | 'verdict' | 'explanation';
}

/** A file of content/claims that ran: the values that sentences rest on. */
export interface Query {
  /** The name of the file, without .sql. */
  id: string;
  file: string;
  sql: string;
  description: string;
  /** All but n. */
  columns: readonly QueryColumn[];
  /** Its one row. Numbers and verdicts are not null. */
  row: Row;
  /** How many measurements its values rest on, where it says so. */
  sample?: Sample | undefined;
  /** The result tables that it reads, also by way of derived ones. */
  tables: readonly string[];
}

/** The number in a column of kind `number`. */
export function numberIn({ row }: Query, { name }: QueryColumn): number {
  return Number(row[name]);
}
