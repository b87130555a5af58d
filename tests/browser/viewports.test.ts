import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const smallestFont = 11;

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

after(() => site.close());

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`${width} px: no page scrolls sideways, and each figure shows one variant`, async () => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    for (const path of allPages) {
      await page.goto(site.origin + path);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(scrolled <= width, `${path} is ${scrolled} px wide`);
      for (const { id, variants } of await shownVariants(page)) {
        assert.equal(variants.length, 1, `${id} shows ${variants.join(' and ')}`);
        if (width === 390) assert.deepEqual(variants, [`${id}-narrow`]);
        if (width >= 1280) assert.deepEqual(variants, [`${id}-wide`]);
      }
    }
    await page.close();
  });
}

test(`390 px: the text in figures is at least ${smallestFont} px high, at 1280 px too`, async () => {
  for (const width of [390, 1280]) {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    for (const path of allPages) {
      await page.goto(site.origin + path);
      const sizes = await renderedFontSizes(page);
      const smallest = Math.min(Infinity, ...sizes);
      assert.ok(smallest >= smallestFont, `${path} at ${width} px: ${smallest} px`);
    }
    await page.close();
  }
});

/** For each figure the names of its variants that are displayed, such as boot-time-by-vmm-wide. */
function shownVariants(page: Page): Promise<{ id: string; variants: string[] }[]> {
  return page.locator('figure[data-figure]').evaluateAll((figures) =>
    figures.map((figure) => ({
      id: figure.getAttribute('data-figure') ?? '',
      variants: [...figure.querySelectorAll('svg[role="img"]')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .map((svg) => (svg.querySelector('title')?.id ?? '').replace(/-title$/, '')),
    })),
  );
}

/** The size of each text in the figures as it is on the screen: the font's, scaled as the picture is. */
function renderedFontSizes(page: Page): Promise<number[]> {
  return page.locator('figure[data-figure] svg:visible text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a;
      return scale === undefined ? [] : [parseFloat(getComputedStyle(text).fontSize) * scale];
    }),
  );
}
