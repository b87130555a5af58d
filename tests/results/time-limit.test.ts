import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadResults } from '../../src/results/load-results.ts';
import { withProject } from '../support/temp-project.ts';
import { expected } from './project.ts';

test('a derived table whose SELECT never ends is stopped', async () => {
  const sql = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS most FROM n';
  const { results, diagnostics } = await withProject({ 'content/results/best.sql': sql }, (root) =>
    loadResults({ root, folder: 'content/results' }, { limit: 100 }),
  );
  assert.equal(results, undefined);
  assert.deepEqual(diagnostics, [
    expected(
      'sql-error',
      'best.sql:1:1',
      'the SELECT ran for more than 0.1 s and was stopped',
      'look for a join without a condition or a recursion without an end',
    ),
  ]);
});
