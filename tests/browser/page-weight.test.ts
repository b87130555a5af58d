import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { chapterPages } from '../support/chapter-pages.ts';
import { type PageWeight, weighPage } from '../support/page-weight.ts';
import { builtSite } from '../support/site-build.ts';

/** The most that the HTML, style sheets and scripts of each page may weigh, compressed, in bytes. */
const most: Readonly<Record<(typeof chapterPages)[number], number>> = {
  '/performance/': 17_500,
  '/performance/image-size/': 13_700,
  '/performance/boot-times/': 13_300,
  '/performance/memory/': 11_400,
  '/performance/application-performance/': 15_000,
  '/performance/methodology/': 11_300,
};
const mostFonts = 35_000;

const weights = new Map<string, PageWeight>();

before(async () => {
  const dist = await builtSite();
  for (const path of chapterPages) weights.set(path, await weighPage(dist, path));
});

for (const path of chapterPages) {
  test(`${path} weighs at most ${most[path]} bytes, its fonts 35 kB, and nothing comes from elsewhere`, () => {
    const { bytes, fonts, foreign } = weights.get(path) ?? assert.fail();
    assert.ok(bytes <= most[path], `${bytes} bytes`);
    assert.ok(fonts > 0 && fonts <= mostFonts, `${fonts} bytes of fonts`);
    assert.deepEqual(foreign, []);
  });
}
