import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { makeAside, swapFolder } from '../../src/cli/aside-folder.ts';

async function inRoot(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs-aside-'));
  try {
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function writeFolder(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  return folder;
}

const readSite = (folder: string): Promise<string> => readFile(join(folder, 'index.html'), 'utf8');

/** The number of a process that has ended. */
const ended = String(spawnSync(process.execPath, ['--version']).pid);

test('what builds left behind that were killed here goes; what may still be built stays', async () => {
  await inRoot(async (root) => {
    const here = hostname();
    const [dead, mine, elsewhere] = [
      `.dist-${here}-${ended}-aaaaaa`,
      `.dist-${here}-${process.pid}-bbbbbb`,
      `.dist-not-${here}-${ended}-cccccc`,
    ];
    for (const name of [dead, mine, elsewhere, 'dist']) await writeFolder(join(root, name, 'dist'), name);
    const aside = await makeAside(root);
    assert.match(basename(aside), new RegExp(`-${process.pid}-\\w{6}$`));
    assert.deepEqual((await readdir(root)).toSorted(), [mine, elsewhere, 'dist', basename(aside)].toSorted());
  });
});

test('killed between the two steps of a swap, a build leaves the site of before to the next one', async () => {
  await inRoot(async (root) => {
    const dead = join(root, `.dist-${hostname()}-${ended}-aaaaaa`);
    await writeFolder(join(dead, 'before'), 'before');
    await writeFolder(join(dead, 'dist'), 'new');
    await makeAside(root);
    assert.equal(await readSite(join(root, 'dist')), 'before');
  });
});

test('a folder takes the place of another, or of none', async () => {
  await inRoot(async (root) => {
    const [target, aside] = [join(root, 'dist'), await writeFolder(join(root, 'aside'), '')];
    for (const text of ['first', 'second']) {
      await swapFolder(await writeFolder(join(aside, 'dist'), text), target, aside);
      assert.equal(await readSite(target), text);
    }
    assert.equal(await readSite(join(aside, 'before')), 'first');
  });
});

test('a hundred swaps at once end with one of them, whole', async () => {
  await inRoot(async (root) => {
    const target = join(root, 'dist');
    const swaps = Array.from({ length: 100 }, async (_, at) => {
      const aside = join(root, `aside ${at}`);
      await swapFolder(await writeFolder(join(aside, 'dist'), `site ${at}`), target, aside);
    });
    await Promise.all(swaps);
    assert.deepEqual(await readdir(target), ['index.html']);
    assert.match(await readSite(target), /^site \d+$/);
  });
});

test('where there is nothing to put in its place, the folder is what it was', async () => {
  await inRoot(async (root) => {
    const target = await writeFolder(join(root, 'dist'), 'before');
    await assert.rejects(swapFolder(join(root, 'none'), target, root), { code: 'ENOENT' });
    assert.equal(await readSite(target), 'before');
  });
});
