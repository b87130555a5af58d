import assert from 'node:assert/strict';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../src/figures/cache-store.ts';
import { withCacheFolder } from '../support/cache-folder.ts';

/** Each entry has 100 bytes, the checksum included. */
const content = Buffer.alloc(68);
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

test('when it is passed, what was used least lately goes, down to three quarters', async () => {
  await withCacheFolder(async (place) => {
    const store = openStore({ ...place, bound: 1000 });
    for (const name of names) {
      await store.write(name, content);
      await tick(join(place.folder, name));
    }
    assert.deepEqual((await readdir(place.folder)).sort(), names);
    await store.read('a');
    await tick(join(place.folder, 'a'));
    await store.write('k', content);
    assert.deepEqual((await readdir(place.folder)).sort(), ['a', 'f', 'g', 'h', 'i', 'j', 'k']);
    assert.deepEqual(await store.read('a'), content);
    assert.equal(await store.read('b'), undefined);
  });
});

test('what others wrote counts, and what a process left behind when it broke off', async () => {
  await withCacheFolder(async (place) => {
    await mkdir(place.folder);
    await writeFile(join(place.folder, 'a.half-written'), Buffer.alloc(950));
    await tick(join(place.folder, 'a.half-written'));
    await openStore({ ...place, bound: 1000 }).write('a', content);
    assert.deepEqual(await readdir(place.folder), ['a']);
  });
});

/** Waits until the next file has a later time. */
async function tick(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  const next = `${path}-next`;
  do await writeFile(next, '');
  while ((await stat(next)).mtimeMs <= mtimeMs);
  await rm(next);
}
