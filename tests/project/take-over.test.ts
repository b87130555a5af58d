import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DuckDBConnection } from '@duckdb/node-api';
import { minimalProject as minimal } from '../support/temp-project.ts';
import { files, withEdits } from './edited-project.ts';

const page = files['content/performance/index.mdx'];

test('an edit that concerns no result leaves the results as they are', async () => {
  await withEdits(async (open, edit) => {
    const { results } = await open();
    await edit('content/performance/index.mdx', `${page}\nMore.\n`);
    assert.equal((await open()).results, results);
  });
});

test('what was loaded last is taken over also after edits that were not in order', async ({ mock }) => {
  await withEdits(async (open, edit) => {
    const { results } = await open();
    await edit('content/performance/index.mdx', `${page}\n<Figure id="nope" />\n`);
    const wrong = await open();
    assert.equal(wrong.project, undefined);
    assert.equal(wrong.results, results);
    await edit('content/results/runs.csv', minimal['content/results/runs.csv'].replace('340', 'fast'));
    assert.equal((await open()).results, undefined);
    await edit('content/results/runs.csv', minimal['content/results/runs.csv']);
    await edit('content/performance/index.mdx', page);
    const run = mock.method(DuckDBConnection.prototype, 'run');
    const { project } = await open();
    const statements = run.mock.calls.map((call) => call.arguments[0]).join('\n');
    assert.match(statements, /runs\.csv/);
    assert.doesNotMatch(statements, /kernels\.csv/);
    assert.equal((await project?.results.rows('kernels', ['name']))?.length, 3);
  });
});
