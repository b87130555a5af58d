import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere } from '../support/command.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { minimalProject, withProject } from '../support/temp-project.ts';

const file = 'content/figures/peak.vl.json';
const start = ['new', 'figure', 'peak', '--table', 'runs'];
const nothing = 'nothing was written\n';

/** A column whose name has a dot in it. */
const changes = {
  'content/results/kernels.csv': minimalProject['content/results/kernels.csv'].replace('cores', 'p.99'),
  'content/results/datapackage.json': minimalProject['content/results/datapackage.json'].replace(
    'cores',
    'p.99',
  ),
};

const refused: [what: string, args: string[], report: string][] = [
  [
    'an unknown table',
    ['--table', 'run', '--x', 'throughput', '--y', 'system'],
    'content/results/datapackage.json:1:1  error  unknown-table  there is no table "run"\n' +
      '    the tables are runs, kernels. Did you mean "runs"?\n1 error in 1 file\n',
  ],
  [
    'unknown fields, all at once',
    ['--x', 'troughput', '--y', 'sytem', '--color', 'kernel'],
    'content/results/runs.csv:1:1  error  unknown-field  runs has no field "troughput"\n' +
      '    the fields of runs are system, run, day, throughput, memory. Did you mean "throughput"?\n' +
      'content/results/runs.csv:1:1  error  unknown-field  runs has no field "sytem"\n' +
      '    the fields of runs are system, run, day, throughput, memory. Did you mean "system"?\n' +
      'content/results/runs.csv:1:1  error  unknown-field  runs has no field "kernel"\n' +
      '    the fields of runs are system, run, day, throughput, memory\n3 errors in 1 file\n',
  ],
  [
    'names on both axes',
    ['--x', 'day', '--y', 'system'],
    `${file}:1:1  error  spec-error  neither day nor system is a number\n` +
      '    give --x or --y a number of runs: run, throughput, memory\n1 error in 1 file\n',
  ],
  [
    'a name that Vega-Lite takes for a path',
    ['--x', 'p.99', '--y', 'name', '--table', 'kernels'],
    `${file}:1:1  error  spec-error  Vega-Lite takes p.99 for a path\n` +
      '    rename the column, without dots and brackets\n1 error in 1 file\n',
  ],
];

for (const [what, args, report] of refused) {
  test(`${what}: refused`, async () => {
    await withProject(changes, async (root) => {
      const { code, stdout, stderr } = await runHere(root, [...start, ...args]);
      assert.deepEqual([code, stdout, stderr], [1, '', report + nothing]);
      assert.deepEqual(await readdir(join(root, 'content/figures')), ['throughput.vl.json']);
    });
  });
}

test('a figure that is there stays', async () => {
  await withProject({ [file]: 'mine' }, async (root) => {
    const { code, stdout, stderr } = await runHere(root, [...start, '--x', 'memory', '--y', 'system']);
    assert.deepEqual([code, stdout, stderr], [1, '', `${file} is there already; ${nothing}`]);
    assert.equal(await readFile(join(root, file), 'utf8'), 'mine');
  });
});

test('results that are not in order are reported', async () => {
  await withProject({ 'content/results/kernels.csv': undefined }, async (root) => {
    const { code, stderr } = await runHere(root, [...start, '--x', 'memory', '--y', 'system']);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^content\/results\/datapackage\.json:\d+:\d+ {2}error {2}file-missing .*\n.*\n1 error.*\nnothing was written\n$/,
    );
  });
});

test('mistakes in the command line say what is possible', async () => {
  const wrong = [
    [
      ['new', 'figure', '../peak', '--table', 'runs', '--x', 'a', '--y', 'b'],
      "error: command-argument value '../peak' is invalid for argument 'id'. It is written with small letters, digits and - only.",
    ],
    [
      ['new', 'figure', 'peak', '--x', 'a', '--y', 'b'],
      "error: required option '--table <table>' not specified",
    ],
    [['new', 'chart'], "error: unknown command 'chart'"],
  ] as const;
  for (const [args, message] of wrong) {
    const { code, stdout, stderr } = await runHere(repositoryRoot, args);
    assert.deepEqual([code, stdout, stderr.split('\n')[0]], [1, '', message]);
  }
});
