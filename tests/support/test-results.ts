import assert from 'node:assert/strict';
import { loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';
import { type ProjectFiles, withProject } from './temp-project.ts';

/** The results of the minimal project, with changes; they stay open until they are closed. */
export async function openTestResults(changes: ProjectFiles = {}): Promise<Results> {
  return withProject(changes, async (root) => {
    const { results, diagnostics } = await loadResults({ root, folder: 'content/results' });
    assert.deepEqual(diagnostics, []);
    return results ?? assert.fail('no results');
  });
}
