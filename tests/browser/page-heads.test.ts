import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { attributeOf, fileAt, listedPages } from '../support/built-links.ts';
import { chapterPages } from '../support/chapter-pages.ts';
import { tables } from '../support/content-counts.ts';
import { builtSite } from '../support/site-build.ts';

/** What schema.org and the searches that read it ask of the things that pages are about. */
const required: Readonly<Record<string, readonly string[]>> = {
  TechArticle: ['headline', 'description', 'inLanguage', 'image', 'author', 'isPartOf', 'url'],
  WebPage: ['name', 'description', 'inLanguage', 'isPartOf', 'url'],
  WebSite: ['name', 'description', 'inLanguage', 'publisher', 'url'],
  BreadcrumbList: ['itemListElement'],
  Dataset: [
    'name',
    'description',
    'license',
    'creator',
    'variableMeasured',
    'distribution',
    'isBasedOn',
    'url',
  ],
};

type Thing = Record<string, unknown> & { '@type': string };

let dist = '';
let listed = new Map<string, string>();

before(async () => {
  dist = await builtSite();
  listed = await listedPages(dist);
});

/** What the scripts of JSON-LD in a page hold. */
function thingsOn(html: string): Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.flatMap(([, json = '']) => {
    const data = JSON.parse(json) as { '@context': string; '@graph': Thing[] };
    assert.equal(data['@context'], 'https://schema.org');
    return data['@graph'];
  });
}

test('every page says in JSON-LD what it is, with all that is asked for', () => {
  assert.ok(listed.size > chapterPages.length);
  for (const [file, html] of listed) {
    const things = thingsOn(html);
    for (const thing of things) {
      const names = required[thing['@type']] ?? assert.fail(`${file}: ${thing['@type']}`);
      assert.deepEqual(
        names.filter((name) => thing[name] === undefined || thing[name] === ''),
        [],
        `${file}: ${thing['@type']}`,
      );
    }
    const article = [...chapterPages, '/perfdocs/'].some((path) => `${path.slice(1)}index.html` === file);
    const types = things.map((thing) => thing['@type']).filter((type) => type !== 'Dataset');
    const whole = file === 'performance/index.html' ? ['WebSite'] : [];
    assert.deepEqual(types, [article ? 'TechArticle' : 'WebPage', 'BreadcrumbList', ...whole], file);
  }
});

test('data sets are described at the length that is asked for, with variables, units and files', () => {
  const sets = [...listed.values()].flatMap(thingsOn).filter((thing) => thing['@type'] === 'Dataset');
  const names = new Set(sets.map((thing) => thing.name));
  assert.equal(names.size, tables);
  for (const [file, html] of listed) {
    const [, name] = /^data\/(.+)\/index\.html$/.exec(file) ?? [];
    if (name === undefined) continue;
    const own = thingsOn(html).filter((thing) => thing['@type'] === 'Dataset');
    assert.deepEqual(
      own.map((thing) => thing['@id']),
      [`https://unikraft.org/data/${name}/#dataset`],
    );
  }
  const ids = new Set(sets.map((thing) => thing['@id']));
  for (const [file, html] of listed) {
    const based = thingsOn(html).flatMap((thing) =>
      thing['@type'] === 'TechArticle' ? ((thing.isBasedOn ?? []) as Thing[]) : [],
    );
    assert.ok(
      based.every((thing) => ids.has(thing['@id'])),
      file,
    );
  }
  for (const thing of sets) {
    const { length } = String(thing.description);
    assert.ok(length >= 50 && length <= 5000, String(thing.name));
    const variables = thing.variableMeasured as Thing[];
    const hasUnit = variables.some(({ unitText }) => typeof unitText === 'string');
    const unitless = ['Lighthouse scores', 'Targets of perfdocs'].includes(String(thing.name));
    assert.equal(hasUnit, !unitless, String(thing.name));
    const formats = (thing.distribution as Thing[]).map(({ encodingFormat }) => encodingFormat);
    assert.deepEqual(formats, ['text/csv', 'application/vnd.apache.parquet']);
  }
});

test('every page has a card of 1200 by 630 pixels, and those of the chapter and of the data have one each', async () => {
  const cards = new Map<string, string>();
  for (const [file, html] of listed) {
    const card = attributeOf(html, 'meta property="og:image" content') ?? assert.fail(file);
    const png = await readFile(join(dist, fileAt(card)));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], file);
    const size = ['width', 'height'].map((name) =>
      attributeOf(html, `meta property="og:image:${name}" content`),
    );
    assert.deepEqual(size, ['1200', '630'], file);
    assert.equal(attributeOf(html, 'meta name="twitter:card" content'), 'summary_large_image', file);
    cards.set(file, card);
  }
  const chapter = chapterPages.map((path) => `${path.slice(1)}index.html`);
  const own = [...cards.keys()].filter((file) => chapter.includes(file) || file.startsWith('data/'));
  assert.equal(own.length, chapterPages.length + tables + 1);
  assert.equal(new Set(own.map((file) => cards.get(file))).size, own.length);
});
