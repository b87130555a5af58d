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

/** Moments in ms, over the time that some replacements take. They are the same in each run. */
const moments = Array.from({ length: 100 }, (_, at) => ((at * 0.618034) % 1) * 10);
/** How many of them one process lives through. */
const lifetime = 50;

test('killed at any of 100 moments, it leaves the old text or the new one', async () => {
  const texts = ['0', '1'].map((digit) => digit.repeat(200_000));
  const script = join(import.meta.dirname, '../support/replace-forever.ts');
  await inFolder(async (folder) => {
    const file = join(folder, 'a.csv');
    await writeFile(file, texts[0] ?? '');
    for (let first = 0; first < moments.length; first += lifetime) {
      const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exit = once(child, 'exit');
      try {
        await once(child.stdout, 'data');
        // A process takes long to start. Stopped, it leaves what it would leave when killed; the last time it is.
        for (const [at, moment] of moments.slice(first, first + lifetime).entries()) {
          child.kill('SIGCONT');
          await delay(moment);
          child.kill(at === lifetime - 1 ? 'SIGKILL' : 'SIGSTOP');
          const left = await readFile(file, 'utf8');
          assert.ok(
            texts.includes(left),
            `${left.length} characters after ${moment} ms, moment ${first + at}`,
          );
        }
      } finally {
        child.kill('SIGKILL');
        await exit;
      }
    }
  });
});
