import type { Json } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import { quoteText } from './quote.ts';

/** As many SELECTs as a large project has. */
const mostTrees = 1000;
const trees = new Map<string, Promise<Json>>();

/**
 * How DuckDB's own parser reads a SELECT, as https://duckdb.org/docs/stable/data/json/sql_to_and_from_json has it. That
 * follows from the text alone, so that in one process each text is parsed once.
 */
export function readSelectTree(database: Database, sql: string): Promise<Json> {
  const known = trees.get(sql) ?? parse(database, sql);
  // The one that was used last is the last to go.
  trees.delete(sql);
  trees.set(sql, known);
  for (const oldest of [...trees.keys()].slice(0, -mostTrees)) trees.delete(oldest);
  return known;
}

async function parse(database: Database, sql: string): Promise<Json> {
  const [parsed] = await database.query(`SELECT json_serialize_sql(${quoteText(sql)})::VARCHAR AS tree`);
  return JSON.parse(String(parsed?.tree)) as Json;
}
