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

/** Moments in ms within a replacement, which takes about 20: they cover it evenly, the same in each run. */
const moments = Array.from({ length: 100 }, (_, at) => ((at * 0.618034) % 1) * 25);

test('killed at any of 100 moments, it leaves the old text or the new one', async () => {
  const [old, fresh] = ['0', '1'].map((digit) => digit.repeat(2_000_000));
  const script = join(import.meta.dirname, '../support/replace-forever.ts');
  await inFolder(async (folder) => {
    const file = join(folder, 'a.csv');
    await writeFile(file, old ?? '');
    // To start a process takes longer than to replace a file: one is stopped, which leaves on the disk what a kill there
    // would, 19 times before it is killed.
    for (let first = 0; first < moments.length; first += 20) {
      const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      for (const [at, moment] of moments.slice(first, first + 20).entries()) {
        child.kill('SIGCONT');
        await delay(moment);
        child.kill(at === 19 ? 'SIGKILL' : 'SIGSTOP');
        if (at === 19) await exit;
        const left = await readFile(file, 'utf8');
        assert.ok(
          left === old || left === fresh,
          `${left.length} characters at moment ${first + at}, ${moment} ms`,
        );
      }
    }
  });
});
