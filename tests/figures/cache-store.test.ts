import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { openStore } from '../../src/figures/cache-store.ts';
import { type CacheFolder, withCacheFolder } from '../support/cache-folder.ts';
import { collect } from '../support/command.ts';

const bound = 1_000_000;
const bytes = (text: string): Buffer => Buffer.from(text);

test('what is written is read back, in this opening and the next', async () => {
  await withCacheFolder(async (place) => {
    const store = openStore({ ...place, bound });
    assert.equal(await store.read('a'), undefined);
    await store.write('a', bytes('first'));
    await store.write('b', bytes(''));
    await store.write('a', bytes('second'));
    for (const each of [store, openStore({ ...place, bound })]) {
      assert.deepEqual(await each.read('a'), bytes('second'));
      assert.deepEqual(await each.read('b'), bytes(''));
      assert.equal(await each.read('c'), undefined);
    }
    assert.deepEqual((await readdir(place.folder)).sort(), ['a', 'b']);
    assert.deepEqual(place.warnings, []);
  });
});

const damages: [string, (path: string) => Promise<void>][] = [
  ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, -1))],
  ['cut off within the checksum', async (path) => writeFile(path, (await readFile(path)).subarray(0, 20))],
  ['with one bit flipped', flipBit],
  ['empty', (path) => writeFile(path, '')],
  ['something else', (path) => writeFile(path, '{ "figure": "a text that nobody sealed, long enough" }')],
  ['another entry', async (path) => writeFile(path, await readFile(join(dirname(path), 'other')))],
];

async function flipBit(path: string): Promise<void> {
  const content = await readFile(path);
  content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
  await writeFile(path, content);
}

describe('an entry that is damaged', () => {
  for (const [how, damage] of damages) {
    test(`${how}: it is not there, a line says so, and it can be written anew`, async () => {
      await withCacheFolder(async (place) => {
        const { folder, warnings } = place;
        const store = openStore({ ...place, bound });
        await store.write('entry', bytes('what was compiled'));
        await store.write('other', bytes('what else was compiled'));
        await damage(join(folder, 'entry'));
        assert.equal(await store.read('entry'), undefined);
        assert.deepEqual(warnings, [`${join(folder, 'entry')} is damaged: what it held is made anew`]);
        await store.write('entry', bytes('what was compiled'));
        assert.deepEqual(await store.read('entry'), bytes('what was compiled'));
        assert.deepEqual(await store.read('other'), bytes('what else was compiled'));
        assert.equal(warnings.length, 1);
      });
    });
  }
});

describe('a disk that does not do what it should', () => {
  test('a file in place of the folder: nothing is kept, and one line says so', async () => {
    await withCacheFolder(async (place) => {
      await writeFile(place.folder, '');
      const store = openStore({ ...place, bound });
      assert.equal(await store.read('a'), undefined);
      await store.write('a', bytes('content'));
      assert.deepEqual(place.warnings, [
        `${place.folder} cannot be written (EEXIST): figures are made anew each time`,
      ]);
    });
  });

  test('an entry that can be neither read nor replaced: what was written aside is gone', async () => {
    await withCacheFolder(async (place) => {
      await mkdir(join(place.folder, 'a'), { recursive: true });
      const store = openStore({ ...place, bound });
      assert.equal(await store.read('a'), undefined);
      await store.write('a', bytes('content'));
      assert.match(
        place.warnings.join('\n'),
        /^.* cannot be read \(EISDIR\): .*\n.* cannot be written \(EISDIR\): /,
      );
      assert.deepEqual(await readdir(place.folder), ['a']);
    });
  });

  test('a folder that can only be read: it is read, and nothing is written', async () => {
    await withCacheFolder(async (place) => {
      const store = openStore({ ...place, bound });
      await store.write('a', bytes('content'));
      await asReader(place, async () => {
        assert.deepEqual(await store.read('a'), bytes('content'));
        assert.deepEqual(place.warnings, []);
        await store.write('b', bytes('more'));
        assert.equal(await store.read('b'), undefined);
      });
      assert.deepEqual(place.warnings, [
        `${place.folder} cannot be written (EACCES): figures are made anew each time`,
      ]);
      assert.deepEqual(await readdir(place.folder), ['a']);
    });
  });
});

/** Runs while the folder is closed for writing; who may write everywhere is somebody else meanwhile. */
async function asReader({ folder }: CacheFolder, use: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  await chmod(dirname(folder), 0o755);
  await chmod(folder, 0o555);
  if (root) process.seteuid?.(65534);
  try {
    await use();
  } finally {
    if (root) process.seteuid?.(0);
    await chmod(folder, 0o755);
  }
}

test('processes that write the same entries at once: a reader gets whole ones', async () => {
  await withCacheFolder(async (place) => {
    const script = `
      const { openStore } = await import(${JSON.stringify(import.meta.resolve('../../src/figures/cache-store.ts'))});
      const store = openStore({ folder: ${JSON.stringify(place.folder)}, bound: 1e6, warn: console.error });
      for (let turn = 0; turn < 100; turn += 1) await store.write('entry', Buffer.alloc(300_000, process.argv[1]));`;
    const writers = ['x', 'y'].map((letter) =>
      collect(spawn(process.execPath, ['--input-type=module', '-e', script, letter])),
    );
    const progress = { ended: false };
    const results = Promise.all(writers).finally(() => (progress.ended = true));
    const store = openStore({ ...place, bound });
    const seen = new Set<string>();
    do {
      const content = await store.read('entry');
      if (content) seen.add(`${content.length} ${[...new Set(content)].join()}`);
    } while (!progress.ended);
    for (const { code, stderr } of await results) assert.deepEqual([code, stderr], [0, '']);
    const whole = ['x', 'y'].map((letter) => `300000 ${letter.charCodeAt(0)}`);
    assert.ok(seen.size > 0 && [...seen].every((content) => whole.includes(content)), [...seen].join('; '));
    assert.deepEqual(place.warnings, []);
    assert.deepEqual(await readdir(place.folder), ['entry']);
  });
});
