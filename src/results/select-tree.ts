import type { Json } from '../diagnostics/json-document.ts';
import { openMemory } from '../diagnostics/memory.ts';
import type { Database } from './database.ts';
import { quoteText } from './quote.ts';

/** As many SELECTs as a large project has. */
const trees = openMemory<Promise<Json>>(1000);

/**
 * How DuckDB's own parser reads a SELECT, as https://duckdb.org/docs/stable/data/json/sql_to_and_from_json has it. That
 * follows from the text alone, so that in one process each text is parsed once.
 */
export function readSelectTree(database: Database, sql: string): Promise<Json> {
  const known = trees.get(sql);
  if (known) return known;
  const parsed = parse(database, sql);
  trees.keep(sql, parsed);
  return parsed;
}

async function parse(database: Database, sql: string): Promise<Json> {
  const [parsed] = await database.query(`SELECT json_serialize_sql(${quoteText(sql)})::VARCHAR AS tree`);
  return JSON.parse(String(parsed?.tree)) as Json;
}
