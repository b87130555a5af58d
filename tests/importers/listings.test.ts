import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parse, read } from './outputs.ts';

const inUnit = (unit: string) => (value: number) => ({ value, unit });
const bytes = inUnit('B');
const kib = inUnit('KiB');
const mib = inUnit('MiB');

/** The path and size of each sample of a listing. */
const sizesIn = (tool: string, file: string): unknown[] => {
  const parsed = parse(tool, read(file));
  assert.deepEqual(faultsOf(parsed), [], file);
  return parsed.samples.map(({ values }) => [values.path, values.size]);
};

test('du: blocks of 1 KiB', () => {
  assert.deepEqual(sizesIn('du', 'du.txt'), [
    ['images/latest', kib(0)],
    ['images/redis', kib(1564)],
    ['images/helloworld', kib(20)],
    ['images/nginx', kib(20)],
    ['images', kib(1608)],
  ]);
});

test('du -h: the sizes that it prints, in powers of 1024', () => {
  assert.deepEqual(sizesIn('du', 'du-human.txt'), [
    ['images/latest', kib(0)],
    ['images/redis', mib(1.6)],
    ['images/helloworld', kib(20)],
    ['images/nginx', kib(20)],
    ['images', mib(1.6)],
  ]);
});

test('du -h: a size without a unit may be of another listing, and is refused', () => {
  assert.deepEqual(faultsOf(parse('du', '1.6M\tredis\n512\tsmall\n')), [
    '2 unknown-output 512 has no unit, though other sizes have: import what du -b prints',
  ]);
});

test('du -b: bytes', () => {
  assert.deepEqual(sizesIn('du-b', 'du-bytes.txt'), [
    ['images/latest', bytes(5)],
    ['images/redis', bytes(1600000)],
    ['images/helloworld', bytes(16424)],
    ['images/nginx', bytes(16424)],
    ['images', bytes(1636949)],
  ]);
});

test('ls -l: the bytes of each file, with the folder that it is in', () => {
  assert.deepEqual(sizesIn('ls', 'ls.txt'), [
    ['images/redis', bytes(1600000)],
    ['images/helloworld', bytes(16424)],
    ['images/nginx', bytes(16424)],
    ['images/redis', bytes(1600000)],
  ]);
  assert.deepEqual(
    parse('ls', read('ls.txt')).samples.map(({ place, values }) => [place.line, values.file]),
    [
      [1, 'redis'],
      [5, 'helloworld'],
      [7, 'nginx'],
      [8, 'redis'],
    ],
  );
});

test('ls -lh: the sizes that it prints', () => {
  assert.deepEqual(sizesIn('ls', 'ls-human.txt'), [
    ['helloworld', kib(17)],
    ['nginx', kib(17)],
    ['redis', mib(1.6)],
  ]);
});

test('ls -l: dates of any year and style', () => {
  for (const date of ['Mar 22  2024', '2026-11-25 07:38', '2026-11-25 07:38:10.123456789 +0000']) {
    const { samples } = parse('ls', `-rw-r--r-- 1 root root 12 ${date} an image\n`);
    assert.deepEqual(samples[0]?.values, { file: 'an image', path: 'an image', size: bytes(12) }, date);
  }
});

test('what a listing tool complains of is a failure, which can be passed over', () => {
  const complaints: [tool: string, line: string][] = [
    ['size', "size: 'gone': No such file\n"],
    ['du', "du: cannot access 'gone': No such file or directory\n"],
    ['ls', "ls: cannot access 'gone': No such file or directory\n"],
  ];
  for (const [tool, line] of complaints) {
    const parsed = parse(tool, line + read(`${tool}.txt`));
    assert.deepEqual(faultsOf(parsed), [
      `1 failed-run ${tool} had an error: ${line.slice(tool.length + 2, -1)}`,
    ]);
    assert.equal(parsed.samples.length, parse(tool, read(`${tool}.txt`)).samples.length);
  }
});
