import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportText } from '../../src/diagnostics/report-text.ts';
import { compareFolders } from '../../src/project/compare-folders.ts';
import { digestFolder, findChanges } from '../../src/project/file-digests.ts';

/** Compares dist/ with another folder; each is given by its files. */
async function compare(
  dist: Record<string, string | Uint8Array>,
  other: Record<string, string | Uint8Array>,
): Promise<{ count: number; report: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-compare-'));
  try {
    for (const [folder, files] of Object.entries({ dist, other })) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(join(root, folder, name, '..'), { recursive: true });
        await writeFile(join(root, folder, name), content);
      }
    }
    const { count, diagnostics } = await compareFolders(root, 'dist', join(root, 'other'));
    const lines = reportText(diagnostics, { color: false }).split('\n');
    return { count, report: lines.filter((line) => line.startsWith('dist/')) };
  } finally {
    await rm(root, { recursive: true });
  }
}

test('the same bytes are no difference', async () => {
  const files = { 'index.html': '<p>a', 'a/b.png': Uint8Array.of(0, 1, 2) };
  assert.deepEqual(await compare(files, files), { count: 2, report: [] });
});

test('each file that differs is named, with the place of the first difference', async () => {
  const dist = { 'a.html': '<p>\nlüge 1', 'b.png': Uint8Array.of(0, 1), 'more.txt': '', 'c.txt': 'ab' };
  const other = { 'a.html': '<p>\nlüge 2', 'b.png': Uint8Array.of(0, 2), 'less.txt': '', 'c.txt': 'abc' };
  assert.deepEqual(await compare(dist, other), {
    count: 5,
    report: [
      'dist/a.html:2:6  error  output-differs  a build gives other bytes from here on',
      'dist/b.png:1:1  error  output-differs  a build gives other bytes from here on',
      'dist/c.txt:1:3  error  output-differs  a build gives other bytes from here on',
      'dist/less.txt:1:1  error  output-differs  a build gives this file, and it is not there',
      'dist/more.txt:1:1  error  output-differs  no build gives this file',
    ],
  });
});

test('digests tell which files changed, came and went', async () => {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-digests-'));
  try {
    await writeFile(join(root, 'changed'), '1');
    await writeFile(join(root, 'gone'), '1');
    const before = await digestFolder(root);
    assert.equal(before.gone, '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b');
    await rm(join(root, 'gone'));
    await writeFile(join(root, 'changed'), '2');
    await writeFile(join(root, 'come'), '');
    const changes = findChanges(before, await digestFolder(root), { since: 'meanwhile', hint: 'again' });
    assert.deepEqual(
      changes.map(({ file, code, message }) => [file, code, message]),
      [
        ['changed', 'changed-input', 'the file changed meanwhile'],
        ['come', 'changed-input', 'the file came meanwhile'],
        ['gone', 'changed-input', 'the file went meanwhile'],
      ],
    );
  } finally {
    await rm(root, { recursive: true });
  }
});
