import type { Json } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import { quoteText } from './quote.ts';

/** How DuckDB's own parser reads a SELECT, as https://duckdb.org/docs/stable/data/json/sql_to_and_from_json has it. */
export async function readSelectTree(database: Database, sql: string): Promise<Json> {
  const [parsed] = await database.query(`SELECT json_serialize_sql(${quoteText(sql)})::VARCHAR AS tree`);
  return JSON.parse(String(parsed?.tree)) as Json;
}
