import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import {
  findBrokenXml,
  findForeignNodes,
  findRawMarkup,
  hostilePages,
  payload,
} from '../support/hostile-site.ts';
import { findInvalid } from '../support/invalid-pages.ts';
import { builtOther, otherContent } from '../support/other-site.ts';
import { serveSite } from '../support/served-site.ts';

/** They take the reader through a change of the chapter that perfdocs comes with, and say so. */
const walks = ['contribute/index.html', 'regenerate/index.html'];

let dist: string;

before(async () => {
  dist = await builtOther();
});

const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');

test('another content makes another site: its pages, figures and numbers, and nothing of this one', async () => {
  const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  assert.deepEqual(
    pages.filter((file) => /^(performance|figures)\//.test(file)),
    [
      'figures/hostile/index.html',
      'figures/index.html',
      'figures/query-time/index.html',
      'performance/hostile/index.html',
      'performance/index.html',
      'performance/queries/index.html',
    ],
  );
  for (const file of files.filter((name) => /\.(html|json|csv|svg|txt|xml|md)$/.test(name))) {
    if (!walks.includes(file)) assert.doesNotMatch(await read(file), /unikraft/i, file);
  }
});

test('its names, its address, its repository and its colours', async () => {
  const { origin, browser } = await serveSite(dist);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(`${origin}/performance/queries/`);
  assert.equal(await page.title(), 'Queries · Kestrel Benchmarks');
  const hrefs = async (selector: string): Promise<(string | null)[]> =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.deepEqual(await hrefs('link[rel="canonical"]'), [
    'https://perf.kestrel.example/performance/queries/',
  ]);
  assert.deepEqual(await hrefs('.site-header nav a'), ['https://kestrel.example/manual']);
  assert.deepEqual(await hrefs('a[href*="/edit/"]'), [
    'https://github.com/kestrel/benchmarks/edit/trunk/docs%20of%20ours/perf/performance/queries.mdx',
  ]);
  const accent = 'rgb(138, 28, 107)';
  const link = page.locator('.prose a').first();
  assert.equal(await link.evaluate((element) => getComputedStyle(element).color), accent);
  const fills = await page
    .locator('#fig-query-time .figure-wide .mark-rect.role-mark path')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
  assert.deepEqual(fills, [accent, 'rgb(139, 146, 155)']);
  assert.match(await read('figures/query-time.svg'), /fill="#8a1c6b"/);
  await page.close();
});

test('text that looks like markup is text in every file, and no file of XML breaks at it', async () => {
  assert.deepEqual(await findRawMarkup(dist), []);
  // What is hostile is also long.
  assert.deepEqual(await findInvalid(dist, ['long-title']), []);
  const { origin, browser } = await serveSite(dist);
  const page = await browser.newPage();
  // The first page of the site sends the browser on, which would interrupt this.
  await page.goto(`${origin}/performance/`);
  assert.deepEqual(await findBrokenXml(page, dist), []);
  for (const path of hostilePages) {
    await page.goto(`${origin}/${path}`);
    assert.deepEqual(await page.evaluate(findForeignNodes), [], path);
    assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
  }
  await page.goto(`${origin}/performance/hostile/`);
  assert.equal(await page.title(), `Page ${payload} · Kestrel Benchmarks`);
  assert.equal(await page.locator('h1').textContent(), `Page ${payload}`);
  assert.equal(await page.locator('meta[name="description"]').getAttribute('content'), `Words ${payload}`);
  const article = await page.locator('script[type="application/ld+json"]').first().textContent();
  assert.ok(JSON.stringify(JSON.parse(article ?? '')).includes(JSON.stringify(payload).slice(1, -1)));
  assert.equal(await page.locator('.figure-wide title').first().textContent(), `Figure ${payload}`);
  await page.close();
});

test('a downloaded CSV is the published one to the byte, with what a spreadsheet takes for a formula', async () => {
  const published = await readFile(join(otherContent, 'results/hostile.csv'), 'utf8');
  assert.equal(await read('data/hostile.csv'), published);
  assert.ok(published.includes(`"=cmd|'/C calc'!A0",8`));
  const drawn = await read('figures/hostile.csv');
  assert.ok(drawn.includes("=cmd|'/C calc'!A0"));
});
