import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { createEmptyTable } from './load-table.ts';
import { quoteName, quoteText } from './quote.ts';
import type { Results } from './results.ts';
import type { Row, Table } from './table.ts';

/** Every reader of Parquet knows them, those in the browser too; given here, so that the bytes follow from the rows alone. */
const format = 'FORMAT parquet, PARQUET_VERSION v1, COMPRESSION snappy';

/**
 * A table as a Parquet file (https://parquet.apache.org/docs/file-format/), its columns of the types of its fields.
 * A database of its own writes it, which can reach one new folder and nothing else: that of the results stays locked.
 */
export async function tableParquet(table: Table, results: Results): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-parquet-'));
  const database = await openDatabase();
  try {
    await database.lock(folder);
    await createEmptyTable(database, table.name, table.fields);
    const names = table.fields.map(({ name }) => name);
    await appendRows(database, table.name, names, await results.rows(table.name, names));
    const file = join(folder, 'table.parquet');
    await database.query(`COPY ${quoteName(table.name)} TO ${quoteText(file)} (${format})`);
    return new Uint8Array(await readFile(file));
  } finally {
    database.close();
    await rm(folder, { recursive: true });
  }
}

/** Cells go as text, which DuckDB reads as the type of the column: the text of a number is exact. */
async function appendRows(
  { connection }: Database,
  table: string,
  names: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const name of names) {
      const cell = row[name] ?? null;
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(String(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
}
