import assert from 'node:assert/strict';
import { runQuery } from './project.ts';

/** What is wrong with a query: `line:column code message`, and the hint. */
export async function faults(sql: string, limit?: number): Promise<[string, string][]> {
  const { diagnostics, queries } = await runQuery(sql, limit);
  if (diagnostics.length > 0) assert.equal(queries.size, 0);
  for (const { file } of diagnostics) assert.equal(file, 'content/claims/q.sql');
  return diagnostics.map(({ line, column, code, message, hint }) => [
    `${line}:${column} ${code} ${message}`,
    hint,
  ]);
}
