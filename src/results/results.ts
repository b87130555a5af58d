import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SqlFile } from './derived-select.ts';
import type { Descriptor } from './descriptor.ts';
import type { KeptTables } from './kept-tables.ts';
import type { KnownTables } from './known-tables.ts';
import type { Selection } from './run-select.ts';
import type { Row } from './table.ts';

/** The loaded result tables of a project: checked, in DuckDB, and queried from there. */
export interface Results extends KnownTables {
  descriptor: Descriptor;
  /**
   * The rows of a table, in file order, with the named columns only: all of them, or the first `limit`. Rejects on an
   * unknown table or column (a bug).
   */
  rows(table: string, columns: readonly string[], limit?: number): Promise<Row[]>;
  /** All rows of a table, in file order, some thousand at a time. */
  stream(table: string): AsyncGenerator<Row[]>;
  /** The bytes of a table as a Parquet file; see `writeParquet`. */
  parquet(table: string): AsyncGenerator<Buffer>;
  /** The tables that the SELECT of a derived table names; none for one that was measured. */
  readBy(table: string): readonly string[];
  /**
   * The first rows of a SELECT over the tables, which may take `limit` milliseconds. Tables that it reads by way of
   * derived ones are among those that it is from.
   */
  select(
    file: SqlFile,
    limit: number,
  ): Promise<{ selection: Selection | undefined; diagnostics: Diagnostic[] }>;
  /** For the next loading of the folder. */
  kept: KeptTables;
  /** Closes the database. Nothing can be queried after it. */
  close(): void;
}
