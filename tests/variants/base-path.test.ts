import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { builtPages, filesBelow } from '../support/built-pages.ts';
import { chapterPages } from '../support/chapter-pages.ts';
import { supplements } from '../support/content-counts.ts';
import { type Crawl, crawl } from '../support/crawl.ts';
import { builtFork, forkBase as base, forkEnvironment } from '../support/fork-site.ts';
import { findInvalid } from '../support/invalid-pages.ts';
import type { ProjectCopy } from '../support/project-copy.ts';
import { searchIn } from '../support/search-dialog.ts';
import { serveSite } from '../support/served-site.ts';

let fork: ProjectCopy;
let found: Crawl;

void builtFork();

describe('a fork below a base path', () => {
  before(async () => {
    fork = await builtFork();
    const { origin } = await serveSite(fork.path('dist'), base);
    found = await crawl(`${origin}${base}`, forkEnvironment.PERFDOCS_SITE);
  });

  test('every link and every asset leads somewhere', () => {
    assert.deepEqual(found.broken, []);
    assert.deepEqual(
      found.paths.filter((path) => !path.startsWith(base)),
      [],
    );
  });

  test('every page is valid HTML', async () => {
    assert.deepEqual(await findInvalid(fork.path('dist')), []);
  });

  test('a reader can reach every page and file of the site', async () => {
    // Those for machines have names that these know.
    const forMachines = [
      '_headers',
      'CITATION.cff',
      'data/datapackage.json',
      'llms.txt',
      'robots.txt',
      'sitemap.xml',
    ];
    const unlinked = ['404.html', 'fonts-licence.txt', ...forMachines];
    const files = (await filesBelow(fork.path('dist'))).filter(
      // The search index is asked for by the words that are searched, in the next test, and notes by their page.
      (file) => !unlinked.includes(file) && !/^(?:pagefind|claims\/notes)\//.test(file),
    );
    const addresses = files.map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
    assert.deepEqual(
      addresses.filter((address) => !found.paths.includes(address)),
      [],
    );
  });

  test('the search finds what the fork added, below the base', async () => {
    const { origin, browser } = await serveSite(fork.path('dist'), base);
    const page = await browser.newPage();
    const search = searchIn(page);
    await page.goto(`${origin}${base}performance/`);
    await page.keyboard.press('/');
    await search.dialog.waitFor();
    assert.deepEqual(await search.addresses(), [`${base}figures/`, `${base}data/`, `${base}claims/`]);
    await search.find('throughput by run');
    await search.row('Figure 5 Throughput by run').click();
    await page.waitForURL(`${origin}${base}performance/memory/#fig-by-run`);
    await page.close();
  });

  test('edit and data links lead to the repository and branch that the build runs for', async () => {
    const page = await readFile(fork.path('dist/performance/memory/index.html'), 'utf8');
    const repository = 'https://github.com/someone/fork';
    assert.ok(page.includes(`href="${repository}/edit/next/measurements/content/performance/memory.mdx"`));
    assert.ok(page.includes(`href="${base}data/minimum-memory/"`));
    const table = await readFile(fork.path('dist/data/minimum-memory/index.html'), 'utf8');
    assert.ok(
      table.includes(`href="${repository}/blob/next/measurements/content/results/minimum-memory.csv"`),
    );
    const own = found.external.filter((address) => /\/(edit|blob)\//.test(address));
    assert.deepEqual(
      own.filter((address) => !address.startsWith(`${repository}/`)),
      [],
    );
  });

  test('each page gives its address on the site and the day of its last change', async () => {
    for (const path of chapterPages) {
      const page = await readFile(fork.path(`dist${path}index.html`), 'utf8');
      assert.ok(
        page.includes(`<link rel="canonical" href="https://docs.example.org/some/base${path}">`),
        path,
      );
      assert.match(page, /<time datetime="2024-02-29T12:00:00[^>]*>29 February 2024<\/time>/);
    }
  });

  test('machines are told addresses below the base, and the day of the last change', async () => {
    const files = (await filesBelow(fork.path('dist'))).filter((file) =>
      /\.(?:cff|html|json|md|txt|xml)$/.test(file),
    );
    for (const file of files) {
      const text = await readFile(fork.path(`dist/${file}`), 'utf8');
      // The manifest says what was set, the address without the base.
      const addresses =
        file === 'build.json' ? [] : (text.match(/https:\/\/docs\.example\.org[^\s"'<)\]]*/g) ?? []);
      assert.deepEqual(
        addresses.filter((address) => !address.startsWith(`https://docs.example.org${base}`)),
        [],
        file,
      );
    }
    const feed = await readFile(fork.path('dist/feed.xml'), 'utf8');
    assert.match(feed, /<updated>2024-02-29T12:00:00\.000Z<\/updated>/);
    assert.match(feed, /<id>https:\/\/github\.com\/someone\/fork\/commit\/[0-9a-f]{40}<\/id>/);
    const sitemap = await readFile(fork.path('dist/sitemap.xml'), 'utf8');
    assert.equal(sitemap.match(/<lastmod>2024-02-29T12:00:00/g)?.length, chapterPages.length + supplements);
  });

  test('no page names the folder that it was built in', async () => {
    for (const file of await builtPages(fork.path('dist'))) {
      assert.ok(!(await readFile(fork.path(`dist/${file}`), 'utf8')).includes(fork.root), file);
    }
  });
});
