import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openProject } from '../../src/project/open-project.ts';
import { recordProject } from '../../src/search-index/record-project.ts';
import { writeIndex } from '../../src/search-index/write-index.ts';
import { filesBelow } from '../support/built-pages.ts';
import { chapterPages, figurePages, otherPages } from '../support/chapter-pages.ts';
import { repositoryRoot } from '../support/project-copy.ts';
import { tables } from '../support/content-counts.ts';
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
    const records = recordProject(project, [...project.results.tables.keys()]);
    const leavesOut = (file: string): boolean => /^data\/.+\/index\.html$/.test(file);
    await writeIndex({ folder, language: project.site.language, records, leavesOut });
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

/** A page or record of the index, as the browser gets it. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

async function readFragments(): Promise<Fragment[]> {
  const folder = join(built, 'pagefind', 'fragment');
  const files = await filesBelow(folder);
  const texts = await Promise.all(
    files.map(async (file) => gunzipSync(await readFile(join(folder, file))).toString()),
  );
  return texts.map((text) => JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment);
}

test('it has every page once, every figure, and the claims and tables, each at an anchor', async () => {
  const fragments = await readFragments();
  const pages = fragments.filter(({ meta }) => meta.sign === undefined).map(({ url }) => url);
  assert.deepEqual(pages.toSorted(), [...chapterPages, ...otherPages].toSorted());
  const records = Map.groupBy(fragments, ({ meta }) => meta.sign?.replace(/ \d+$/, ''));
  const urlsOf = (sign: string): string[] => records.get(sign)?.map(({ url }) => url) ?? [];
  assert.deepEqual(
    urlsOf('Figure')
      .filter((url) => !url.startsWith('/perfdocs/'))
      .toSorted(),
    figurePages.map(([id, page]) => `${page}#fig-${id}`).toSorted(),
  );
  assert.equal(urlsOf('Table').filter((url) => url.startsWith('/data/')).length, tables);
  assert.equal(urlsOf('Table').filter((url) => url.startsWith('/performance/')).length, 3);
  assert.ok(urlsOf('Claim').length > 30 && urlsOf('Claim').every((url) => url.startsWith('/claims/#')));
  for (const url of [...urlsOf('Table'), ...urlsOf('Claim')]) {
    const [path = '', id = 'content'] = url.split('#');
    assert.ok((await readFile(join(built, path, 'index.html'), 'utf8')).includes(` id="${id}"`), url);
  }
});

test('it has the words of the pages apart, and nothing of their tools, notes and code', async () => {
  const fragments = await readFragments();
  const textOf = (url: string): string => fragments.find((one) => one.url === url)?.content ?? '';
  assert.match(
    textOf('/diagnostics/'),
    / package-error datapackage\.json does not follow .* spec-warning warning Vega-Lite /,
  );
  assert.match(
    textOf('/performance/methodology/'),
    / The published data say Page Unikraft images are smaller .* 1\.46 MiB against /,
  );
  for (const { url, content } of fragments.filter(({ meta }) => meta.sign === undefined)) {
    assert.doesNotMatch(
      content,
      /FROM "|\$ npm|Copy|Explore|From the results|Last change:|has a page of its own|#/,
      url,
    );
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
