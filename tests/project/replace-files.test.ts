import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { replaceFiles } from '../../src/project/replace-files.ts';

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-replace-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('files get their new texts and keep their modes, and nothing is left beside them', async () => {
  await inFolder(async (folder) => {
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.json')];
    await writeFile(a, 'old', { mode: 0o640 });
    await writeFile(b, 'old');
    await replaceFiles(
      new Map([
        [a, 'new a'],
        [b, 'new b'],
      ]),
    );
    assert.deepEqual([await readFile(a, 'utf8'), await readFile(b, 'utf8')], ['new a', 'new b']);
    assert.equal((await stat(a)).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(folder)).toSorted(), ['a.csv', 'b.json']);
  });
});

test('where one of them cannot be written, none is', async () => {
  await inFolder(async (folder) => {
    const [a, gone] = [join(folder, 'a.csv'), join(folder, 'gone/b.csv')];
    await writeFile(a, 'old');
    const both = new Map([
      [a, 'new'],
      [gone, 'new'],
    ]);
    await assert.rejects(replaceFiles(both), /ENOENT/);
    assert.equal(await readFile(a, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['a.csv']);
  });
});

test('killed at any moment, it leaves the old text or the new one', async () => {
  const [old, fresh] = ['0', '1'].map((digit) => digit.repeat(2_000_000));
  assert.ok(old && fresh);
  const script = join(import.meta.dirname, '../support/replace-forever.ts');
  await inFolder(async (folder) => {
    const file = join(folder, 'a.csv');
    await writeFile(file, old);
    for (let kill = 0; kill < 56; kill += 8) {
      const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await delay(kill);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const left = await readFile(file, 'utf8');
      assert.ok(left === old || left === fresh, `${left.length} characters after ${kill} ms`);
    }
  });
});
