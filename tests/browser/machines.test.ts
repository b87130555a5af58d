import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { checkProfiles } from '../../src/results/check-profiles.ts';
import { attributeOf, faultOfLink, fileAt, listedPages, siteAddress } from '../support/built-links.ts';
import { filesBelow } from '../support/built-pages.ts';
import { chapterPages } from '../support/chapter-pages.ts';
import { figures, supplements, tables } from '../support/content-counts.ts';
import { builtSite } from '../support/site-build.ts';

let dist = '';
let listed = new Map<string, string>();

before(async () => {
  dist = await builtSite();
  listed = await listedPages(dist);
});

const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');

test('the sitemap has the pages that are themselves, and no other', async () => {
  const map = await read('sitemap.xml');
  const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => fileAt(address));
  assert.deepEqual(addresses.toSorted(), [...listed.keys()].toSorted());
  const robots = await read('robots.txt');
  assert.ok(robots.includes(`\nSitemap: ${siteAddress}sitemap.xml\n`));
});

test('every page of the chapter links its Markdown, in which every link leads somewhere', async () => {
  const files = await filesBelow(dist);
  const twins = files.filter((file) => file.startsWith('performance/') && file.endsWith('.md'));
  const linked = chapterPages.map((path) => {
    const html = listed.get(`${path.slice(1)}index.html`) ?? '';
    return fileAt(attributeOf(html, 'link rel="alternate" type="text/markdown" href') ?? '');
  });
  assert.deepEqual(linked.toSorted(), twins);
  let links = 0;
  for (const twin of twins) {
    const text = await read(twin);
    const targets = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
    links += targets.length;
    for (const target of targets) {
      assert.match(target, /^https:\/\//, twin);
      assert.equal(await faultOfLink(dist, target), undefined, twin);
    }
    assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /<[A-Z]|\{\/\*|^(?:import|export) /m, twin);
  }
  assert.ok(links > 50);
});

test('llms.txt leads to the Markdown of each page, to each table and to each figure', async () => {
  const text = await read('llms.txt');
  const targets = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
  const counts = ['.md', '.csv', '.svg'].map(
    (ending) => targets.filter((one) => one.endsWith(ending)).length,
  );
  assert.deepEqual(counts, [chapterPages.length + supplements, tables, figures]);
  for (const target of targets) assert.equal(await faultOfLink(dist, target), undefined);
});

test('every page links the feed, which without a history is empty', async () => {
  for (const [file, html] of listed)
    assert.equal(
      attributeOf(html, 'link rel="alternate" type="application/atom\\+xml" href'),
      '/feed.xml',
      file,
    );
  const feed = await read('feed.xml');
  assert.match(feed, /^<\?xml [^>]*\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/);
  assert.doesNotMatch(feed, /<entry>/);
});

test('the data package follows the profiles, and its paths are names beside it', async () => {
  const descriptor = JSON.parse(await read('data/datapackage.json')) as {
    resources: { name: string; path: string }[];
  };
  assert.deepEqual(checkProfiles(descriptor), []);
  assert.equal(descriptor.resources.length, tables);
  const files = await filesBelow(join(dist, 'data'));
  assert.deepEqual(
    descriptor.resources.filter(({ name, path }) => path !== `${name}.csv` || !files.includes(path)),
    [],
  );
});

test('hosts are told who may frame pages, and that figures may be framed by all', async () => {
  const rules = (await read('_headers')).split('\n\n');
  const framing = rules.filter((rule) => rule.includes('frame-ancestors')).map((rule) => rule.split('\n')[0]);
  const folders = [...listed.keys()].map((file) => `/${file.split('/')[0] ?? ''}/*`);
  assert.deepEqual(
    [...new Set(folders)].filter((folder) => !framing.includes(folder)),
    ['/figures/*'],
  );
  assert.ok(!framing.includes('/*') && !framing.includes('/figures/*'));
});
