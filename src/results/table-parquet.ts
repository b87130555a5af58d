import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { quoteName, quoteText } from './quote.ts';
import type { Results } from './results.ts';
import type { Table } from './table.ts';

/** Every reader of Parquet knows them, those in the browser too; given here, so that the bytes follow from the rows alone. */
const format = 'FORMAT parquet, PARQUET_VERSION v1, COMPRESSION snappy';

/**
 * A table as a Parquet file (https://parquet.apache.org/docs/file-format/), its columns of the types of its fields: the
 * very bytes of the one that was published, where there is one. `root` is the project.
 */
export function tableParquet(table: Table, results: Results, root: string): AsyncIterable<Buffer> {
  const published = table.format === 'parquet' && table.files.length === 1;
  return published ? createReadStream(join(root, table.file)) : results.parquet(table.name);
}

/**
 * The bytes of a table as a Parquet file, which is in `folder` while it is written and read. The folder stays for the next,
 * which may be under way: what opened the database removes it.
 */
export async function* writeParquet(
  database: Database,
  { name, fields, format: own }: Table,
  folder: string,
): AsyncGenerator<Buffer> {
  await mkdir(folder, { recursive: true });
  // A server may be asked for several at once.
  const file = join(folder, `${randomUUID()}.parquet`);
  try {
    const columns = fields.map((field) => quoteName(field.name)).join(', ');
    const order = own === 'parquet' ? '' : 'ORDER BY rowid';
    await database.query(
      `COPY (SELECT ${columns} FROM ${quoteName(name)} ${order}) TO ${quoteText(file)} (${format})`,
    );
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } finally {
    await rm(file, { force: true });
  }
}
