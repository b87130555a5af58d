import { rmSync } from 'node:fs';
import { openMemory } from '../diagnostics/memory.ts';
import type { Database } from './database.ts';
import type { SqlFile } from './derived-select.ts';
import type { Descriptor } from './descriptor.ts';
import { cellOf } from './field-type.ts';
import type { KeptTables } from './kept-tables.ts';
import type { KnownTables } from './known-tables.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import type { Results } from './results.ts';
import { type Selection, runSelect } from './run-select.ts';
import { statesOfSelect } from './select-states.ts';
import type { Table } from './table.ts';
import { writeParquet } from './table-parquet.ts';
import { digestTexts } from './table-state.ts';

/** A database whose tables are loaded and checked, and the one folder that it can write to. */
export interface LoadedDatabase {
  database: Database;
  exports: string;
  kept: KeptTables;
}

/** As many SELECTs as a large project has. */
const selections = openMemory<Selection>(1000);

/** The results over a loaded database. */
export function openResults(
  { database, exports, kept }: LoadedDatabase,
  descriptor: Descriptor,
  known: KnownTables,
  loaded: readonly LoadedTable[],
): Results {
  const { tables } = known;
  const tableOf = (name: string): Table => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`There is no result table ${name}`);
    return table;
  };
  return {
    ...known,
    descriptor,
    async rows(name, columns, limit = Infinity) {
      const table = tableOf(name);
      if (columns.length === 0) return Array.from({ length: Math.min(table.rowCount, limit) }, () => ({}));
      const first = Number.isFinite(limit) ? ` LIMIT ${limit}` : '';
      return database.query(selectRows(table, columns) + first);
    },
    stream: (name) => {
      const table = tableOf(name);
      const names = table.fields.map((field) => field.name);
      return database.stream(selectRows(table, names));
    },
    parquet: (name) => writeParquet(database, tableOf(name), exports),
    readBy: (name) => loaded.find(({ table }) => table.name === name)?.from ?? [],
    select: (file, limit) => recallSelect(database, file, loaded, limit),
    kept,
    close: () => {
      database.close(() => {
        rmSync(exports, { recursive: true, force: true });
      });
    },
  };
}

/** Runs a SELECT, or gives what it gave over the same tables before, in this process. What has diagnostics is not kept. */
async function recallSelect(
  database: Database,
  file: SqlFile,
  loaded: readonly LoadedTable[],
  limit: number,
): ReturnType<Results['select']> {
  const inputs = digestTexts([file.sql, ...(await statesOfSelect(database, file.sql, loaded))]);
  const known = selections.get(inputs);
  if (known) return { selection: known, diagnostics: [] };
  const names = loaded.map(({ table }) => table.name);
  const { selection, diagnostics } = await runSelect(database, file, names, limit);
  if (!selection) return { selection, diagnostics };
  const whole = { ...selection, from: withSources(selection.from, loaded) };
  if (diagnostics.length === 0) selections.keep(inputs, whole);
  return { selection: whole, diagnostics };
}

function selectRows(table: Table, columns: readonly string[]): string {
  const cells = columns.map((column) => {
    const field = table.fields.find((candidate) => candidate.name === column);
    if (field === undefined) throw new Error(`The result table ${table.name} has no column ${column}`);
    return `${cellOf(field.type, quoteName(column))} AS ${quoteName(column)}`;
  });
  // DuckDB gives the rows of files in their order; they have no rowid.
  const order = table.format === 'parquet' ? '' : ' ORDER BY rowid';
  return `SELECT ${cells.join(', ')} FROM ${quoteName(table.name)}${order}`;
}

/** The names, and those of all tables that they are derived from. */
function withSources(names: readonly string[], loaded: readonly LoadedTable[]): string[] {
  const all = new Set(names);
  // A set visits what is added while it is gone through.
  for (const name of all) {
    for (const source of loaded.find(({ table }) => table.name === name)?.from ?? []) all.add(source);
  }
  return [...all];
}
