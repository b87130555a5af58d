import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareStates } from '../../src/changes/compare-states.ts';
import type { ProjectState } from '../../src/changes/project-state.ts';
import { withGitProject } from '../support/git-project.ts';

test('a table in several files is compared, but neither imported into nor followed', async () => {
  await withGitProject(async (project) => {
    await project.replace('content/results/datapackage.json', '"runs.csv"', '["runs.csv", "more.csv"]');
    await project.write(
      'content/results/more.csv',
      'system,run,day,throughput,memory\nUnikraft,4,2021-04-29,320,5\n',
    );
    const imported = await project.run('import', 'csv', 'content/results/more.csv', '--into', 'runs');
    assert.deepEqual(
      [imported.code, imported.stderr.split('\n').slice(0, 2)],
      [
        1,
        [
          'content/results/runs.csv:1:1  error  unwritable-table  runs is in 2 files, and rows are imported into one CSV',
          '    add the rows with the tool that wrote the files, as a file of their own where "path" is a list or has a *',
        ],
      ],
    );
    const history = await project.run('history', 'runs', '--key', 'system=Linux', '--value', 'throughput');
    assert.deepEqual(
      [history.code, history.stderr],
      [1, 'runs is not in one CSV, whose commits could be followed\n'],
    );
    const { code, stdout } = await project.run('diff');
    assert.equal(code, 0);
    assert.match(stdout, /runs +1 row added/);
  });
});

test('tables with more rows than are compared are named', () => {
  const none = new Set<string>();
  const state: ProjectState = {
    tables: new Map(),
    figures: new Map(),
    bindings: [],
    unread: { tables: new Set(['large']), figures: none, pages: none, bindings: none },
    large: ['large'],
    complete: true,
    diagnostics: [],
  };
  assert.deepEqual(compareStates(state, state).gaps, [
    'Tables of more than 100,000 rows are not compared row by row: large.',
  ]);
});
