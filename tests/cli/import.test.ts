import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  type ImportProject,
  copyForImport,
  csv,
  descriptor,
  outputs,
  unikraft,
} from '../support/import-project.ts';
import type { ContentCopy } from '../support/project-copy.ts';

const wrk = ['import', 'wrk', join(outputs, 'wrk-latency.txt'), '--into', 'nginx-throughput', ...unikraft];

let copy: ContentCopy;
let original: ImportProject['original'];
let assertUntouched: ImportProject['assertUntouched'];

before(async () => {
  ({ copy, original, assertUntouched } = await copyForImport());
});
after(async () => {
  await copy.remove();
});

test('--dry-run says what would be imported, and writes nothing', async () => {
  const { code, stdout, stderr } = await copy.runHere([...wrk, '--replace', '--dry-run']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(stdout, 'would import 3 rows into nginx-throughput, in place of 5\n');
  await assertUntouched();
});

test('--detect names the tool of each file', async () => {
  const files = ['wrk.txt', 'redis-benchmark.csv', 'hyperfine.csv', 'gone.txt'].map((name) =>
    join(outputs, name),
  );
  const { code, stdout } = await copy.runHere(['import', '--detect', ...files]);
  assert.equal(code, 1);
  assert.equal(
    stdout,
    files
      .map(
        (file, at) =>
          `${file}: ${['wrk', 'redis-benchmark', 'of no tool that is known', 'there is no such file'][at] ?? ''}\n`,
      )
      .join(''),
  );
});

test('new runs in: the sentences that they make stale are named, mended, and the table says where they come from', async () => {
  const { code, stdout } = await copy.runHere([...wrk, '--replace', '--measured', '2026-11-25']);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^imported 3 rows into nginx-throughput, in place of 5\n/);
  const rows = (await copy.read(csv)).split('\n');
  const old = (original[csv] ?? '').split('\n');
  const isSeries = (row: string): boolean => row.startsWith('Unikraft,QEMU/KVM,');
  assert.deepEqual(rows.filter(isSeries), [
    'Unikraft,QEMU/KVM,1,28390.09',
    'Unikraft,QEMU/KVM,2,27483.86',
    'Unikraft,QEMU/KVM,3,30267.46',
  ]);
  assert.deepEqual(
    rows.filter((row) => !isSeries(row)),
    old.filter((row) => !isSeries(row)),
  );
  const { resources } = JSON.parse(await copy.read(descriptor)) as {
    resources: { name: string; sources: object[] }[];
  };
  const sha256 = createHash('sha256')
    .update(await readFile(join(outputs, 'wrk-latency.txt')))
    .digest('hex');
  assert.deepEqual(resources.find(({ name }) => name === 'nginx-throughput')?.sources.at(-1), {
    title: 'wrk: wrk-latency.txt',
    tool: 'wrk',
    file: 'wrk-latency.txt',
    sha256,
    measured: '2026-11-25',
  });

  const stale = await copy.runHere(['check']);
  assert.equal(stale.code, 1);
  assert.match(stale.stdout, /application-performance\.mdx:\d+:\d+ {2}error {2}claim-mismatch {2}"292,000/);
  await copy.runHere(['check', '--fix']);
  assert.match(
    await copy.read('content/performance/application-performance.mdx'),
    /28,700 requests a second/,
  );
});

test('the same output again is no second source, and the runs are counted on', async () => {
  const before = await copy.read(descriptor);
  const { code, stdout } = await copy.runHere(wrk);
  assert.deepEqual([code, stdout.split('\n')[0]], [0, 'imported 3 rows into nginx-throughput']);
  assert.equal(await copy.read(descriptor), before);
  assert.match(await copy.read(csv), /\nUnikraft,QEMU\/KVM,6,30267\.46\n/);
});
