import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fromRoot } from '../../src/diagnostics/content-folder.ts';

test('the content folder is named from the root, however it is given', () => {
  const root = resolve('/projects/site');
  assert.equal(fromRoot('docs/perf', root), 'docs/perf');
  assert.equal(fromRoot('./docs/perf/', root), 'docs/perf');
  assert.equal(fromRoot('docs\\perf\\', root), 'docs/perf');
  assert.equal(fromRoot(resolve(root, 'docs/perf'), root), 'docs/perf');
  assert.equal(fromRoot(resolve('/projects/results/'), root), '../results');
});
