import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CommandResult, runHere } from '../support/command.ts';
import { type ProjectFiles, minimalProject, withProject } from '../support/temp-project.ts';

const descriptor = 'content/results/datapackage.json';
const target = 'content/results/latency.csv';
const latency = 'system,run,latency\nUnikraft,1,1.5\nLinux,1,2e3\n';
const units = ['--unit', 'run=none', '--unit', 'latency=ms'];
const start = ['new', 'table', 'latency', '--from', 'out.csv', ...units];

/** Runs the command on the minimal project with changes, which stays as it is. */
async function refuse(changes: ProjectFiles, args: readonly string[] = start): Promise<CommandResult> {
  return withProject({ 'out.csv': latency, ...changes }, async (root) => {
    const before = await readdir(root, { recursive: true });
    const result = await runHere(root, args);
    assert.deepEqual(await readdir(root, { recursive: true }), before);
    const text = changes[descriptor] ?? minimalProject[descriptor];
    assert.equal(await readFile(join(root, descriptor), 'utf8'), text);
    return result;
  });
}

const refused: [what: string, csv: string, report: string][] = [
  [
    'columns that are separated by semicolons',
    latency.replaceAll(',', ';'),
    'out.csv:1:1  error  source-error  the columns are separated by ";", not by commas\n    save the file as comma-separated text (RFC 4180)\n',
  ],
  [
    'columns without a name, or with one that is there already',
    'system,,System\nA,1,2\n',
    'out.csv:1:8  error  source-error  column 2 has no name\n    write the name of each column into the first row\n' +
      'out.csv:1:9  error  source-error  two columns have the name System\n    rename one of them; large and small letters count as the same\n',
  ],
  [
    'a header alone',
    'system,run,latency\n',
    'out.csv:1:1  error  source-error  the file has no rows\n    write at least one row below the header\n',
  ],
  [
    'a row with a cell too few',
    'system,run,latency\nA,1,5\nB,2\n',
    'out.csv:3:4  error  missing-cell  the row has 2 cells, the header has 3\n    write a cell for each of latency; a missing value too needs its comma\n',
  ],
  [
    'a unit for a column that has a text',
    'system,run,latency\nA,1,5\nB,2,fast\n',
    'out.csv:3:5  error  type-error  "fast" is not a number in latency\n    correct the cell, leave it empty where there is no value, or leave out --unit latency\n',
  ],
  [
    'a unit for a column that is not there',
    'system,run,latenzy\nA,1,x\n',
    'out.csv:1:1  error  unknown-field  there is no field "latency" to give a unit\n    its fields are system, run, latenzy. Did you mean "latenzy"?\n',
  ],
];

for (const [what, csv, report] of refused) {
  test(`${what}: refused, and nothing is written`, async () => {
    const { code, stdout, stderr } = await refuse({ 'out.csv': csv });
    const count = report.split('\n').length === 3 ? '1 error' : '2 errors';
    assert.deepEqual([code, stdout, stderr], [1, '', `${report}${count} in 1 file\nnothing was written\n`]);
  });
}

test('a name that is taken, and a file that is there, stay', async () => {
  const taken = await refuse({}, ['new', 'table', 'runs', '--from', 'out.csv', ...units]);
  assert.equal(
    taken.stderr,
    `${descriptor}:1:1  error  package-error  there is a table "runs" already\n` +
      '    choose another name; npm run import adds rows to a table that is there\n1 error in 1 file\nnothing was written\n',
  );
  const derived = await refuse({ 'content/results/latency.sql': 'SELECT 1 AS one' });
  assert.match(derived.stderr, /there is a table "latency" already/);
  const file = await refuse({ [target]: 'mine' });
  assert.equal(file.stderr, `${target} is there already; nothing was written\n`);
  assert.deepEqual([taken.code, derived.code, file.code], [1, 1, 1]);
});

test('a file that is not there, and a data package that is not in order, are reported', async () => {
  const gone = await refuse({ 'out.csv': undefined });
  assert.equal(
    gone.stderr,
    'out.csv:1:1  error  file-missing  there is no such file\n    mend the path after --from\n1 error in 1 file\nnothing was written\n',
  );
  const broken = await refuse({ [descriptor]: '{' });
  assert.match(broken.stderr, /^content\/results\/datapackage\.json:1:2 {2}error {2}json-syntax /);
  const wrong = await refuse({ 'content/results/kernels.csv': undefined });
  assert.match(wrong.stderr, /error {2}file-missing {2}there is no file kernels\.csv\n/);
  assert.deepEqual([gone.code, broken.code, wrong.code], [1, 1, 1]);
});

test('mistakes in the command line say what is possible', async () => {
  const wrong = [
    [
      ['Latency', '--from', 'out.csv'],
      "error: command-argument value 'Latency' is invalid for argument 'name'. It is written with small letters, digits, - and _ only.",
    ],
    [['latency'], "error: required option '--from <file>' not specified"],
    [
      ['latency', '--from', 'out.csv', '--unit', 'latency='],
      "error: option '--unit <field=unit>' argument 'latency=' is invalid. It is written as field=unit.",
    ],
  ] as const;
  for (const [args, message] of wrong) {
    const { code, stderr } = await refuse({}, ['new', 'table', ...args]);
    assert.deepEqual([code, stderr.split('\n')[0]], [1, message]);
  }
});
