import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCurrentProject } from '../../src/project/current-project.ts';
import { watchOpenings } from '../../src/project/watch-openings.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const page = 'content/performance/index.mdx';

test('each opening of the current project has a watch, which is told of its stages and of its end', async (context) => {
  const told: string[] = [];
  context.after(() => {
    watchOpenings(undefined);
  });
  watchOpenings(() => ({
    tell: (stage) => {
      if (told.at(-1) !== stage) told.push(stage);
    },
    end: () => told.push('end'),
  }));
  await withProject({}, async (root) => {
    await openCurrentProject(root);
    await openCurrentProject(root);
    assert.deepEqual(told, ['tables', 'figures', 'text', 'end']);
    await writeFile(join(root, page), `${minimalProject[page]}\nMore.\n`);
    const { results } = await openCurrentProject(root);
    assert.deepEqual(told.slice(4), ['tables', 'figures', 'text', 'end']);
    results?.close();
  });
});
