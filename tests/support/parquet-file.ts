import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/results/database.ts';
import { quoteText } from '../../src/results/quote.ts';

/** The bytes of a Parquet file with what a SELECT gives, as DuckDB writes it. */
export async function parquetOf(select: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-test-'));
  const database = await openDatabase();
  try {
    const file = join(folder, 'made.parquet');
    await database.query(`COPY (${select}) TO ${quoteText(file)} (FORMAT parquet)`);
    return await readFile(file);
  } finally {
    database.close();
    await rm(folder, { recursive: true });
  }
}
