import type { Database } from './database.ts';
import { createEmptyTable } from './load-table.ts';
import { quoteName } from './quote.ts';
import type { Table } from './table.ts';

/** Makes a table that another database has, in the same order of rows. */
export async function copyTable(from: Database, into: Database, { name, fields }: Table): Promise<void> {
  await createEmptyTable(into, name, fields);
  const appender = await into.connection.createAppender(name);
  try {
    for await (const chunk of from.chunks(`SELECT * FROM ${quoteName(name)} ORDER BY rowid`))
      appender.appendDataChunk(chunk);
  } finally {
    appender.closeSync();
  }
}
