import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupResults } from '../../src/search/group-results.ts';
import type { PagefindResult, PagefindSection } from '../../src/search/pagefind.ts';

const section = (id: string, score: number): PagefindSection => ({
  title: `Section ${id}`,
  url: `/boot/#${id}`,
  anchor: {},
  excerpt: `of ${id}`,
  weighted_locations: [{ balanced_score: score }],
});

const figure: PagefindResult = {
  url: '/boot/#fig-a',
  excerpt: 'of the figure',
  meta: { title: 'A', sign: 'Figure 1', page: 'Boot' },
  sub_results: [],
};

const page = (...sections: PagefindSection[]): PagefindResult => ({
  url: '/boot/',
  excerpt: 'of the page',
  meta: { title: 'Boot' },
  sub_results: sections,
});

const describe = (results: readonly PagefindResult[]): string[] =>
  groupResults(results).flatMap(({ page: head, parts }) =>
    [head, ...parts].map(({ sign, title, href, excerpt }) => [sign, title, href, excerpt].join(' | ')),
  );

test('what stands in a page is below it, the best first; the page has no excerpt where only parts were found', () => {
  const found = describe([figure, page(section('x', 1))]);
  assert.deepEqual(found, [
    'Page | Boot | /boot/ | ',
    'Figure 1 | A | /boot/#fig-a | of the figure',
    'Section | Section x | /boot/#x | of x',
  ]);
});

test('of many sections the three with the best matches are left, in the order of the page', () => {
  const found = describe([page(section('a', 2), section('b', 1), section('c', 3), section('d', 4))]);
  assert.deepEqual(
    found.map((line) => line.split(' | ')[2]),
    ['/boot/', '/boot/#a', '/boot/#c', '/boot/#d'],
  );
});

test('a page has the excerpt of what stands before its first section, or its own where it has no sections', () => {
  const head = { title: 'Boot', url: '/boot/', excerpt: 'of the head', weighted_locations: [] };
  assert.equal(describe([page(head, section('a', 1))])[0], 'Page | Boot | /boot/ | of the head');
  assert.equal(describe([page()])[0], 'Page | Boot | /boot/ | of the page');
});

test('a claim shows what it states; a table with a page of its own is that page', () => {
  const claim = {
    ...figure,
    url: '/claims/#c',
    meta: { statement: 'It holds.', sign: 'Claim', page: 'Claims' },
  };
  const table = { ...figure, url: '/data/t/', meta: { title: 'T', sign: 'Table', page: 'T' } };
  assert.deepEqual(describe([claim, table]), [
    'Page | Claims | /claims/ | ',
    'Claim | It holds. | /claims/#c | of the figure',
    'Table | T | /data/t/ | of the figure',
  ]);
});
