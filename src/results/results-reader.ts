import type { Database } from './database.ts';
import type { Descriptor } from './descriptor.ts';
import { cellOf } from './field-type.ts';
import type { KnownTables } from './known-tables.ts';
import type { LoadedTable } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import type { Results } from './results.ts';
import { runSelect } from './run-select.ts';

/** The results over a database whose tables are loaded and checked. */
export function openResults(
  database: Database,
  descriptor: Descriptor,
  known: KnownTables,
  loaded: readonly LoadedTable[],
): Results {
  const { tables } = known;
  return {
    ...known,
    descriptor,
    async rows(name, columns, limit = Infinity) {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`There is no result table ${name}`);
      const cells = columns.map((column) => {
        const field = table.fields.find((candidate) => candidate.name === column);
        if (field === undefined) throw new Error(`The result table ${name} has no column ${column}`);
        return `${cellOf(field.type, quoteName(column))} AS ${quoteName(column)}`;
      });
      if (cells.length === 0) return Array.from({ length: Math.min(table.rowCount, limit) }, () => ({}));
      const first = Number.isFinite(limit) ? ` LIMIT ${limit}` : '';
      return database.query(`SELECT ${cells.join(', ')} FROM ${quoteName(name)} ORDER BY rowid${first}`);
    },
    readBy: (name) => loaded.find(({ table }) => table.name === name)?.from ?? [],
    async select(file, limit) {
      const { selection, diagnostics } = await runSelect(database, file, [...tables.keys()], limit);
      if (!selection) return { selection, diagnostics };
      return { selection: { ...selection, from: withSources(selection.from, loaded) }, diagnostics };
    },
    close: () => {
      database.close();
    },
  };
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
