import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, chapterPages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const smallestFont = 11;

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

for (const path of allPages) {
  test(`${path}: no width makes it scroll sideways, shows a figure twice or its text too small`, async () => {
    await page.goto(site.origin + path);
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(needed <= width, `${needed} px wide at ${width} px`);
      for (const { id, variants } of await shownVariants()) {
        assert.equal(variants.length, 1, `${id} at ${width} px: ${variants.join(' and ')}`);
        if (width === 390) assert.deepEqual(variants, [`${id}-narrow`]);
        if (width >= 1280) assert.deepEqual(variants, [`${id}-wide`]);
      }
      if (width < 390) continue;
      const smallest = Math.min(Infinity, ...(await renderedFontSizes()));
      assert.ok(smallest >= smallestFont, `text of ${smallest} px at ${width} px`);
    }
  });
}

test('at 390 px no table in the text of the chapter is cut off', async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  for (const path of chapterPages) {
    await page.goto(site.origin + path);
    const cut = await page
      .locator('.table-scroll:not(details *)')
      .evaluateAll((tables) =>
        tables
          .filter((table) => table.scrollWidth > table.clientWidth)
          .map(({ scrollWidth, textContent }) => `${scrollWidth} px: ${textContent.slice(0, 50)}`),
      );
    assert.deepEqual(cut, [], path);
  }
});

/** For each figure the names of its variants that are displayed, such as boot-time-by-vmm-wide. */
function shownVariants(): Promise<{ id: string; variants: string[] }[]> {
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
function renderedFontSizes(): Promise<number[]> {
  return page.locator('figure[data-figure] svg:visible text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a;
      return scale === undefined ? [] : [parseFloat(getComputedStyle(text).fontSize) * scale];
    }),
  );
}
