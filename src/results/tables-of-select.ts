import { type Json, isObject } from '../diagnostics/json-document.ts';
import type { Database } from './database.ts';
import { readSelectTree } from './select-tree.ts';

/**
 * The names of the tables that a SELECT reads, in lower case, as a data package has them: those that its joins,
 * subqueries and steps (WITH) name, without the steps themselves. DuckDB's own list of them leaves out joins with
 * USING and natural ones. Nothing is read by what DuckDB cannot parse.
 */
export async function tablesOfSelect(database: Database, sql: string): Promise<string[]> {
  return [...new Set(findTables(await readSelectTree(database, sql), []))];
}

/**
 * Whether a SELECT reads no other tables than those that it names. Functions may, such as query_table(), and so may what
 * DuckDB's parser cannot tell.
 */
export async function readsNamedTables(database: Database, sql: string): Promise<boolean> {
  const tree = await readSelectTree(database, sql);
  return isObject(tree) && tree.error !== true && !readsOthers(tree);
}

function readsOthers(node: Json | undefined): boolean {
  if (Array.isArray(node)) return node.some(readsOthers);
  if (!isObject(node)) return false;
  return node.type === 'TABLE_FUNCTION' || node.type === 'SHOW_REF' || Object.values(node).some(readsOthers);
}

/** `steps` are the names of the steps that are known where `node` stands. */
function findTables(node: Json | undefined, steps: readonly string[]): string[] {
  if (Array.isArray(node)) return node.flatMap((child) => findTables(child, steps));
  if (!isObject(node)) return [];
  const { type, table_name: name, schema_name: schema, cte_name: itself, cte_map: map, ...rest } = node;
  const known = typeof itself === 'string' ? [...steps, itself.toLowerCase()] : [...steps];
  const found: string[] = [];
  for (const { key, value } of stepsOf(map)) {
    found.push(...findTables(value, known));
    known.push(key.toLowerCase());
  }
  if (type === 'BASE_TABLE' && typeof name === 'string') {
    const isStep = !schema && known.includes(name.toLowerCase());
    if (!isStep) found.push(name.toLowerCase());
  }
  return [...found, ...Object.values(rest).flatMap((child) => findTables(child, known))];
}

function stepsOf(map: Json | undefined): { key: string; value: Json | undefined }[] {
  const entries = isObject(map) && Array.isArray(map.map) ? map.map : [];
  return entries.flatMap((entry) =>
    isObject(entry) && typeof entry.key === 'string' ? [{ key: entry.key, value: entry.value }] : [],
  );
}
