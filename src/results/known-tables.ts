import { basename } from 'node:path/posix';
import type { LoadedTable } from './loaded-table.ts';
import type { Table } from './table.ts';
import type { CheckedDescriptor } from './validate-descriptor.ts';

/** The tables that there are, as far as their names and fields go; their rows may be wrong. */
export interface KnownTables {
  /** The folder of their files, relative to the project, with forward slashes. */
  folder: string;
  /** Those whose fields are known. */
  tables: ReadonlyMap<string, Table>;
  /** The names of the others: nothing can be said of their fields before what is wrong with them is mended. */
  unread: ReadonlySet<string>;
}

/**
 * The tables of a results folder, by what could be loaded of its files, so that what names them can be checked
 * although a row is wrong. Undefined where no descriptor says which tables there are.
 */
export function listKnownTables(
  { descriptor, names }: CheckedDescriptor,
  loaded: readonly LoadedTable[],
  { folder, files }: { folder: string; files: readonly string[] },
): KnownTables | undefined {
  if (descriptor === undefined) return undefined;
  const tables = new Map(loaded.map(({ table }) => [table.name, table]));
  // A file that no resource describes is reported as such; who names its table has made no second mistake.
  const given = files.flatMap((file) => /^(.+)\.(csv|parquet|sql)$/.exec(basename(file))?.[1] ?? []);
  return { folder, tables, unread: new Set([...names, ...given].filter((name) => !tables.has(name))) };
}
