import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { outputs, unikraft } from '../support/import-project.ts';
import { type ContentCopy, copyContent } from '../support/project-copy.ts';

const series = [...unikraft, '--replace'];

let copy: ContentCopy;
before(async () => {
  copy = await copyContent();
});
after(async () => {
  await copy.remove();
});

/** Imports, and gives the rows of a table that begin with a text. */
async function importInto(table: string, args: readonly string[], begin: string): Promise<string[]> {
  const { code, stderr } = await copy.runHere(['import', ...args, '--into', table]);
  assert.deepEqual([code, stderr], [0, '']);
  const csv = await copy.read(`content/results/${table}.csv`);
  return csv.split('\n').filter((row) => row.startsWith(begin));
}

test('--only takes the runs of one command of memtier_benchmark', async () => {
  const file = join(outputs, 'memtier_benchmark-as-documented.json');
  const args = ['memtier_benchmark', file, ...series, '--only', 'operation=GET'];
  assert.deepEqual(await importInto('redis-throughput', args, 'Unikraft,QEMU/KVM,GET'), [
    'Unikraft,QEMU/KVM,GET,1,96322.98',
  ]);
});

test('--map takes a value by its path in JSON Lines, and its unit goes', async () => {
  await copy.write('runs.jsonl', '{"result": {"rps": "20.96k"}}\n{"result": {"rps": 19000.5}}\n');
  const args = ['--detect', 'runs.jsonl', ...series, '--map', 'throughput=result.rps'];
  assert.deepEqual(await importInto('nginx-throughput', args, 'Unikraft,QEMU/KVM'), [
    'Unikraft,QEMU/KVM,1,20960',
    'Unikraft,QEMU/KVM,2,19000.5',
  ]);
});

const image = [
  '--set',
  'system=Unikraft',
  '--map',
  'application=file',
  '--map',
  'image_size=size',
  '--replace',
];

test('the size of one file of a listing', async () => {
  const args = ['ls', join(outputs, 'ls.txt'), '--only', 'file=nginx', ...image];
  assert.deepEqual(await importInto('image-size-by-system', args, 'Unikraft,nginx'), [
    'Unikraft,nginx,16424',
  ]);
});

test('a size that -h has rounded is no integer of bytes, and refused', async () => {
  await copy.write('du.txt', '1.6M\timages/nginx\n');
  const { code, stderr } = await copy.runHere([
    'import',
    'du',
    'du.txt',
    ...image,
    '--into',
    'image-size-by-system',
  ]);
  assert.equal(code, 1);
  assert.equal(
    stderr,
    'du.txt:1:1  error  type-error  "1.6 MiB" is not an integer in image_size, but 1677721.6 B\n' +
      '    nothing is rounded: let image_size be a number in datapackage.json, or import it in whole B\n' +
      '1 error in 1 file\nnothing was imported\n',
  );
});
