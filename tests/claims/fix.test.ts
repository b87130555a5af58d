import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPage } from '../../src/chapter/read-page.ts';
import { applyEdits, diffLines } from '../../src/claims/apply-edits.ts';
import { checkClaim } from '../../src/claims/check-claim.ts';
import { writeEdits } from '../../src/cli/fix.ts';
import { queryOf } from './checked-claim.ts';

/** Runs with a folder of two files, a.mdx and b.mdx. */
async function withFiles(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-fix-'));
  try {
    await writeFile(join(root, 'a.mdx'), 'one 10%\nand 20%\n', { mode: 0o640 });
    await writeFile(join(root, 'b.mdx'), 'two 30%\n');
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

const edit = (file: string, start: number, from: string, to: string) => ({
  file,
  start,
  end: start + from.length,
  from,
  to,
});

test('edits change several places of several files, and give the difference', () =>
  withFiles(async (root) => {
    const edits = [edit('a.mdx', 12, '20', '2'), edit('b.mdx', 4, '30', '300'), edit('a.mdx', 4, '10', '11')];
    assert.deepEqual(await writeEdits(root, edits), [
      ...[
        '--- a.mdx',
        '+++ a.mdx',
        '@@ -1 +1 @@',
        '-one 10%',
        '+one 11%',
        '@@ -2 +2 @@',
        '-and 20%',
        '+and 2%',
      ],
      ...['--- b.mdx', '+++ b.mdx', '@@ -1 +1 @@', '-two 30%', '+two 300%'],
    ]);
    assert.equal(await readFile(join(root, 'a.mdx'), 'utf8'), 'one 11%\nand 2%\n');
    assert.equal(await readFile(join(root, 'b.mdx'), 'utf8'), 'two 300%\n');
    assert.equal((await stat(join(root, 'a.mdx'))).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(root)).sort(), ['a.mdx', 'b.mdx']);
  }));

test('where one file changed meanwhile, none is written', () =>
  withFiles(async (root) => {
    const edits = [edit('a.mdx', 4, '10', '11'), edit('b.mdx', 4, '31', '32')];
    await assert.rejects(writeEdits(root, edits), /b\.mdx changed while it was checked/);
    assert.equal(await readFile(join(root, 'a.mdx'), 'utf8'), 'one 10%\nand 20%\n');
    assert.deepEqual((await readdir(root)).sort(), ['a.mdx', 'b.mdx']);
  }));

test('without edits nothing is touched', () =>
  withFiles(async (root) => {
    assert.deepEqual(await writeEdits(root, []), []);
  }));

test('edits that overlap, or miss their text, are refused', () => {
  assert.equal(applyEdits('12345', [edit('a', 0, '123', 'x'), edit('a', 2, '34', 'y')]), undefined);
  assert.equal(applyEdits('12345', [edit('a', 4, '56', 'x')]), undefined);
  assert.deepEqual(diffLines('a', 'same\n', 'same\n'), []);
});

test('a file with Windows line ends and characters beyond ASCII keeps them', () => {
  const source =
    '---\r\ntitle: Tµ 😀\r\ndescription: D\r\norder: 1\r\n---\r\n\r\n😀 µ <Claim query="q">10%\r\nto 60 %</Claim>, 60 %\r\n';
  const { page } = readPage(source, 'p.mdx');
  const [use] = page?.bindings ?? [];
  if (!page || !use) assert.fail();
  const { diagnostics, edits } = checkClaim(
    page,
    use,
    queryOf([
      [10.2, '%'],
      [66.2, '%'],
    ]),
  );
  assert.deepEqual(
    diagnostics.map(({ line, column }) => [line, column]),
    [[7, 22]],
  );
  assert.equal(applyEdits(source, edits), source.replace('60 %<', '66 %<'));
});
