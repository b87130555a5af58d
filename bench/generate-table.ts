import { DuckDBInstance } from '@duckdb/node-api';
import type { Schema } from '../src/results/descriptor.ts';

/** A table of made-up measurements, as large as a bench needs it. */
export interface GeneratedTable {
  rows: number;
  /** Another seed gives other values; the same one gives the same bytes. */
  seed: number;
  format: 'csv' | 'parquet';
  /** The file to write, absolute. */
  path: string;
}

const systems = ['Unikraft', 'OSv', 'Linux', 'Rump', 'HermiTux'];
const operations = ['GET', 'SET', 'PING'];

/** The Table Schema of a generated table, with a constraint of each common kind. */
export const generatedSchema: Schema = {
  fields: [
    { name: 'system', type: 'string', constraints: { enum: systems } },
    { name: 'operation', type: 'string', constraints: { required: true } },
    { name: 'run', type: 'integer', constraints: { minimum: 1 } },
    { name: 'latency', type: 'number', unit: 'µs', constraints: { minimum: 0 } },
  ],
  primaryKey: ['system', 'operation', 'run'],
};

/** Writes a table: runs of five systems on three operations, some 28 bytes a row as CSV, with latencies of 100 to 1,000 µs. */
export async function generateTable({ rows, seed, format, path }: GeneratedTable): Promise<void> {
  const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(', ')}]`;
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION snappy';
  await connection.run(`
    COPY (
      SELECT ${list(systems)}[1 + i % ${systems.length}] AS system,
        ${list(operations)}[1 + (i // ${systems.length}) % ${operations.length}] AS operation,
        i // ${systems.length * operations.length} + 1 AS run,
        round(100 + (hash(i, ${seed}) % 90000000) / 100000, 5) AS latency
      FROM range(${rows}) AS numbers(i)
    ) TO '${path.replaceAll("'", "''")}' (${options})`);
  connection.closeSync();
  instance.closeSync();
}
