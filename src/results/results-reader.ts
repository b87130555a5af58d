import type { Database } from './database.ts';
import type { Descriptor } from './descriptor.ts';
import { cellOf } from './field-type.ts';
import { quoteName } from './quote.ts';
import type { Results } from './results.ts';
import type { Table } from './table.ts';

/** The results over a database whose tables are loaded and checked. */
export function openResults(
  database: Database,
  descriptor: Descriptor,
  tables: ReadonlyMap<string, Table>,
): Results {
  return {
    descriptor,
    tables,
    async rows(name, columns) {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`There is no result table ${name}`);
      const cells = columns.map((column) => {
        const field = table.fields.find((candidate) => candidate.name === column);
        if (field === undefined) throw new Error(`The result table ${name} has no column ${column}`);
        return `${cellOf(field.type, quoteName(column))} AS ${quoteName(column)}`;
      });
      if (cells.length === 0) return Array.from({ length: table.rowCount }, () => ({}));
      return database.query(`SELECT ${cells.join(', ')} FROM ${quoteName(name)} ORDER BY rowid`);
    },
    close: () => {
      database.close();
    },
  };
}
