import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { runHere } from '../support/command.ts';
import { withProject } from '../support/temp-project.ts';
import { withGitProject } from '../support/git-project.ts';

const fields = 'the fields of runs are system, run, day, throughput, memory';

const refused: readonly (readonly [args: readonly string[], message: string])[] = [
  [
    ['rums'],
    'content/results/datapackage.json:1:1  error  unknown-table  there is no table "rums"\n' +
      '    the tables are runs, kernels, gain. Did you mean "runs"?\n1 error in 1 file\n',
  ],
  [
    ['runs', '--key', 'sytem=Linux'],
    'content/results/runs.csv:1:1  error  unknown-field  runs has no field "sytem"\n' +
      `    ${fields}. Did you mean "system"?\n1 error in 1 file\n`,
  ],
  [
    ['runs', '--key', 'system=Linux', '--value', 'memroy'],
    'content/results/runs.csv:1:1  error  unknown-field  runs has no field "memroy"\n' +
      `    ${fields}. Did you mean "memory"?\n1 error in 1 file\n`,
  ],
  [
    ['runs', '--key', 'system=Linnux', '--value', 'memory'],
    'no row has "Linnux" in system. Did you mean "Linux"?\n',
  ],
  [['runs', '--key', 'system=7', '--value', 'memory'], 'no row has "7" in system\n'],
  [
    ['runs', '--key', 'system=OSv', '--key', 'run=3', '--value', 'memory'],
    'no row has these keys together\n',
  ],
  [
    ['runs', '--key', 'system=Linux'],
    'runs measures throughput, memory: pick one, as in --value throughput\n',
  ],
  [['runs', '--value', 'day'], 'day of runs is no number; its numbers are throughput, memory\n'],
  [
    ['runs', '--value', 'memory'],
    'the rows differ in system (Unikraft, Linux, OSv): pick one, as in --key "system=Unikraft"\n',
  ],
  [['gain'], 'gain is derived by content/results/gain.sql: follow a table that it is made from\n'],
];

test('what is no series says what is possible', async () => {
  const gain = { 'content/results/gain.sql': '-- The runs.\nSELECT system, throughput FROM runs' };
  await withGitProject(async ({ run }) => {
    for (const [args, message] of refused) {
      const { code, stdout, stderr } = await run('history', ...args);
      assert.deepEqual([code, stdout, stderr], [1, '', message]);
    }
  }, gain);
});

test('results that are not in order are reported; outside of a repository there is no history', async () => {
  await withGitProject(
    async ({ run }) => {
      const { code, stderr } = await run('history', 'runs');
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^content\/results\/datapackage\.json:\d+:\d+ {2}error {2}file-missing .*\n.*\n1 error/,
      );
    },
    { 'content/results/kernels.csv': undefined },
  );
  await withProject({}, async (root) => {
    const { code, stderr } = await runHere(root, ['history', 'runs'], { GIT_CEILING_DIRECTORIES: tmpdir() });
    assert.deepEqual([code, stderr], [1, 'this folder is in no git repository\n']);
  });
});
