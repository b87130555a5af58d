import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { type FigureCache, openCache } from '../../src/figures/figure-cache.ts';
import { renderPng } from '../../src/figures/render-png.ts';
import { withCacheFolder } from '../support/cache-folder.ts';

const compiler = 'this one';

/** Recalls a value, and tells whether it had to be made. */
async function recall<Value>(
  cache: FigureCache,
  value: Value,
  { kind = 'figure' as const, inputs = 'inputs', isKept = () => true }: Wanted = {},
): Promise<{ value: Value; made: boolean }> {
  let made = false;
  const make = (): Promise<Value> => {
    made = true;
    return Promise.resolve(value);
  };
  return { value: await cache.recall(kind, inputs, make, isKept), made };
}

interface Wanted {
  kind?: 'figure' | 'png';
  inputs?: string;
  isKept?: () => boolean;
}

test('a value is made once, and comes back in another process as it was', async () => {
  await withCacheFolder(async (place) => {
    const shared = { note: 'mean of 5 runs' };
    const value = {
      text: 'µs – ✓',
      numbers: [0, -0, NaN, Infinity, 1e-300, 2 ** 53],
      nothing: undefined,
      empty: null,
      map: new Map([[1, shared]]),
      day: new Date(0),
      bytes: Buffer.from([0, 255]),
      again: shared,
    };
    const first = await recall(openCache({ ...place, compiler }), value);
    assert.deepEqual(first, { value, made: true });
    const second = await recall(openCache({ ...place, compiler }), value);
    assert.equal(second.made, false);
    assert.deepEqual(second.value, value);
    assert.ok('nothing' in second.value);
    assert.equal(second.value.again, second.value.map.get(1));
    assert.deepEqual(place.warnings, []);
  });
});

test('what is given at once is what a later process gets', async () => {
  await withCacheFolder(async (place) => {
    const value = { rows: [{ throughput: 5, [Symbol('of a library')]: 1 }] };
    const { rows } = (await recall(openCache({ ...place, compiler }), value)).value;
    assert.deepEqual(rows, [{ throughput: 5 }]);
  });
});

test('other inputs, another kind and another compiler make another value', async () => {
  await withCacheFolder(async (place) => {
    const cache = openCache({ ...place, compiler });
    const other = openCache({ ...place, compiler: 'that one' });
    const wanted = [
      () => recall(cache, 'first'),
      () => recall(cache, 'second', { inputs: 'others' }),
      () => recall(cache, 'third', { kind: 'png' }),
      () => recall(other, 'fourth'),
    ];
    for (const made of [true, false]) {
      const values = ['first', 'second', 'third', 'fourth'].map((value) => ({ value, made }));
      assert.deepEqual(await Promise.all(wanted.map((ask) => ask())), values);
    }
  });
});

test('what is not to be kept is made each time', async () => {
  await withCacheFolder(async (place) => {
    const cache = openCache({ ...place, compiler });
    for (const value of ['first', 'second'])
      assert.deepEqual(await recall(cache, value, { isKept: () => false }), { value, made: true });
  });
});

test('a value that cannot be kept whole is a bug, and is not kept', async () => {
  await withCacheFolder(async (place) => {
    const cache = openCache({ ...place, compiler });
    await assert.rejects(recall(cache, { format: () => '' }), {
      name: 'Error',
      message: /could not be cloned/,
    });
    assert.deepEqual(await readdir(place.folder).catch(() => []), []);
  });
});

test('the folder stays within its bound', async () => {
  await withCacheFolder(async (place) => {
    const cache = openCache({ ...place, compiler, bound: 5000 });
    for (let count = 0; count < 20; count += 1)
      await recall(cache, randomBytes(1000), { inputs: String(count) });
    const { length } = await readdir(place.folder);
    assert.ok(length >= 3 && length <= 4, `${length} entries`);
  });
});

test('a PNG is drawn once, and is then the same to the byte', async () => {
  await withCacheFolder(async (place) => {
    const svg = (fill: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${fill}"/></svg>`;
    const cache = openCache({ ...place, compiler });
    const drawn = await renderPng(svg('red'), cache);
    assert.deepEqual(drawn, await renderPng(svg('red')));
    const [entry] = await readdir(place.folder);
    const recalled = await renderPng(svg('red'), openCache({ ...place, compiler }));
    assert.ok(Buffer.isBuffer(recalled));
    assert.deepEqual(recalled, drawn);
    assert.deepEqual(await readdir(place.folder), [entry]);
    assert.notDeepEqual(await renderPng(svg('blue'), cache), drawn);
    assert.equal((await readdir(place.folder)).length, 2);
  });
});
