import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../support/built-pages.ts';
import { buildVariant, builtSite } from '../support/site-build.ts';

const elsewhere = buildVariant({
  env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
});

test('two clean builds, in different folders and time zones, are the same to the byte', async () => {
  const [dist, copy] = [await builtSite(), await elsewhere];
  const files = await filesBelow(dist);
  assert.ok(files.length > 10);
  assert.deepEqual(await filesBelow(copy.path('dist')), files);
  for (const file of files) {
    const [first, second] = [join(dist, file), copy.path(`dist/${file}`)];
    assert.ok((await readFile(first)).equals(await readFile(second)), file);
  }
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode;
  assert.equal(
    await modeOf(dist),
    await modeOf(join(dist, 'performance')),
    'dist/ is as open as its folders',
  );
});
