import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openProject } from '../../src/project/open-project.ts';
import { recordProject } from '../../src/search-index/record-project.ts';
import { writeIndex } from '../../src/search-index/write-index.ts';
import { filesBelow } from '../support/built-pages.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { builtSite } from '../support/site-build.ts';

let built = '';

before(async () => {
  built = await builtSite();
});

test('the same site gives the same index, to the byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perfdocs-index-'));
  const { project } = await openProject(repositoryRoot);
  assert.ok(project);
  try {
    const filter = (path: string): boolean => path !== join(built, 'pagefind');
    await cp(built, folder, { recursive: true, filter });
    const { language } = project.site;
    await writeIndex({ folder, language, records: recordProject(project, []), leavesOut: () => false });
    const [index, again] = [join(built, 'pagefind'), join(folder, 'pagefind')];
    const files = await filesBelow(index);
    assert.deepEqual(await filesBelow(again), files);
    for (const file of files) {
      assert.ok((await readFile(join(again, file))).equals(await readFile(join(index, file))), file);
    }
  } finally {
    project.results.close();
    await rm(folder, { recursive: true });
  }
});

test('it has what a search needs and no more, in less than 500 kB', async () => {
  const files = await filesBelow(join(built, 'pagefind'));
  const names = files.map((file) => file.replace(/[^/]*(?=\.pf_)/, '*'));
  assert.deepEqual(
    [...new Set(names)],
    [
      'fragment/*.pf_fragment',
      'index/*.pf_index',
      'pagefind-entry.json',
      '*.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
      'wasm.unknown.pagefind',
    ],
  );
  const sizes = await Promise.all(
    files.map(async (file) => (await readFile(join(built, 'pagefind', file))).length),
  );
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 500_000, sizes.join());
});
