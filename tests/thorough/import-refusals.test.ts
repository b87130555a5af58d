import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ImportProject, copyForImport, outputs, unikraft } from '../support/import-project.ts';
import type { ContentCopy } from '../support/project-copy.ts';

let copy: ContentCopy;
let assertUntouched: ImportProject['assertUntouched'];

before(async () => {
  ({ copy, assertUntouched } = await copyForImport());
});
after(async () => {
  await copy.remove();
});

const refused: [what: string, args: string[], report: RegExp][] = [
  [
    'failed runs',
    ['wrk', join(outputs, 'wrk-non-2xx.txt'), ...unikraft],
    /wrk-non-2xx\.txt:7:1 {2}error {2}failed-run {2}the run had errors: Non-2xx/,
  ],
  [
    'a field that has no value',
    ['wrk', join(outputs, 'wrk.txt'), '--set', 'system=Unikraft'],
    /wrk\.txt:1:1 {2}error {2}unset-field {2}nothing gives a value for platform\n {4}add --set platform=<value>, or --map platform=<name> with one of latency_mean, throughput, transfer\n/,
  ],
  [
    'a field that is not there',
    ['wrk', join(outputs, 'wrk.txt'), ...unikraft, '--set', 'sytem=Linux'],
    /nginx-throughput\.csv:1:1 {2}error {2}unknown-field {2}there is no field "sytem" to import into\n {4}its fields are .*Did you mean "system"\?\n/,
  ],
  [
    'a value of another dimension',
    ['wrk', join(outputs, 'wrk.txt'), ...unikraft, '--map', 'throughput=latency_mean'],
    /wrk\.txt:1:1 {2}error {2}unit-mismatch {2}throughput is in req\/s, which us cannot be converted into\n/,
  ],
  [
    'a value that the schema does not allow',
    ['wrk', join(outputs, 'wrk.txt'), '--set', 'system=Unikraft', '--set', 'platform=Moon'],
    /nginx-throughput\.csv:56:10 {2}error {2}constraint-error {2}"Moon" is not one of the values of platform\n/,
  ],
  ['the output of another tool', ['wrk', join(outputs, 'hyperfine.json'), ...unikraft], /unknown-output/],
  [
    'runs of which none is chosen',
    ['redis-benchmark', join(outputs, 'redis-benchmark.csv'), ...unikraft, '--only', 'operation=INCR'],
    /redis-benchmark\.csv:2:1 {2}error {2}unknown-output {2}no run has the operation "INCR"\n {4}operation is SET, GET\n/,
  ],
  ['a file that is not there', ['wrk', 'gone.txt', ...unikraft], /gone\.txt:1:1 {2}error {2}file-missing/],
];

for (const [what, args, report] of refused) {
  test(`${what}: refused with a place and a hint, and nothing is written`, async () => {
    const { code, stdout, stderr } = await copy.runHere(['import', ...args, '--into', 'nginx-throughput']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, report);
    assert.match(stderr, /\nnothing was imported\n$/);
    await assertUntouched();
  });
}

test('the table has to be one with a CSV', async () => {
  const { code, stderr } = await copy.runHere([
    'import',
    'wrk',
    join(outputs, 'wrk.txt'),
    '--into',
    'nginx-throughputs',
    ...unikraft,
  ]);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /there is no table "nginx-throughputs" to import into\n {4}.*Did you mean "nginx-throughput"\?/,
  );
});

test('mistakes in the command line say what is possible', async () => {
  const wrong: [string[], string][] = [
    [
      ['import', 'wkr', 'a.txt', '--into', 'x'],
      "error: there is no importer for 'wkr'. Allowed choices are wrk, wrk2, ab, redis-benchmark, memtier_benchmark, hyperfine, sysbench, fio, iperf3, sqlite3, size, du, du-b, ls, csv, json, jsonl.",
    ],
    [['import', 'wrk', '--into', 'x'], "error: missing argument 'files'"],
    [['import', 'wrk', 'a.txt'], "error: required option '--into <table>' not specified"],
    [
      ['import', 'wrk', 'a.txt', '--set', 'system'],
      "error: option '--set <field=value>' argument 'system' is invalid. It is written as name=value.",
    ],
    [
      ['import', 'wrk', 'a.txt', '--measured', '2026-02-30'],
      "error: option '--measured <date>' argument '2026-02-30' is invalid. A day is written as YYYY-MM-DD.",
    ],
  ];
  for (const [args, message] of wrong) {
    const { code, stderr } = await copy.runHere(args);
    assert.deepEqual([code, stderr.split('\n')[0]], [1, message]);
  }
});
