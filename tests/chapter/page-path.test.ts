import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupplement, pagePath, slugOfFile } from '../../src/chapter/page-path.ts';

test('a page of the chapter is below it, a supplement at a path of its own', () => {
  const paths = ['performance/index', 'performance/memory', 'perfdocs/index'].map((name) => {
    const slug = slugOfFile(`docs/perf/${name}.mdx`);
    return [slug, pagePath(slug), pagePath(slug, 'fig-a'), isSupplement(slug)];
  });
  assert.deepEqual(paths, [
    ['', '/performance/', '/performance/#fig-a', false],
    ['memory', '/performance/memory/', '/performance/memory/#fig-a', false],
    ['/perfdocs/', '/perfdocs/', '/perfdocs/#fig-a', true],
  ]);
});
