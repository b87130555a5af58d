import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Schema } from './descriptor.ts';
import type { Table } from './table.ts';
import type { TraceRows } from './table-rows.ts';

/** A table in the database with what its checks need. */
export interface LoadedTable {
  table: Table;
  /** The schema that constrains it; undefined for a derived table that no resource describes. */
  schema: Schema | undefined;
  /** The way from a cell back to its file. */
  trace: TraceRows;
  /** The tables that it is derived from; empty for what was measured. */
  from: readonly string[];
  /** Whether every row and cell of its files is in it: what is missing in another table can then be told. */
  complete: boolean;
  /** Another text for everything else that the table could be made of: descriptor, files, SELECT, tables it is from. */
  state: string;
}

export interface LoadedTables {
  tables: LoadedTable[];
  diagnostics: Diagnostic[];
}
