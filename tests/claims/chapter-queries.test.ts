import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { repositoryRoot } from '../support/project-copy.ts';

test('every query of the chapter tells its tables and n; only the one about numbers of runs has no n', async () => {
  const { project } = await openProject(repositoryRoot);
  if (!project) assert.fail('the project does not open');
  const queries = [...project.claims.queries.values()];
  project.results.close();
  const named = (silent: (query: (typeof queries)[number]) => boolean): string[] =>
    queries.filter(silent).map(({ id }) => id);
  assert.deepEqual(
    [named(({ sample }) => !sample), named(({ tables }) => tables.length === 0)],
    [['runs'], []],
  );
});
