import type { Descriptor } from './descriptor.ts';
import type { Row, Table } from './table.ts';

/** The loaded result tables of a project: checked, in DuckDB, and queried from there. */
export interface Results {
  descriptor: Descriptor;
  tables: ReadonlyMap<string, Table>;
  /** All rows of a table, in file order, with the named columns only. Rejects on an unknown table or column (a bug). */
  rows(table: string, columns: readonly string[]): Promise<Row[]>;
  /** Closes the database. Nothing can be queried after it. */
  close(): void;
}
