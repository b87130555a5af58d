import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { textMetrics } from 'vega';
import { measureTextInSiteFont } from '../../src/figures/text-metrics.ts';
import { figurePages } from '../support/chapter-pages.ts';
import { setInOwnFont } from '../support/own-font.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  await measureTextInSiteFont();
  site = await serveSite();
});

test('the browser sets the text of the figures as wide as they were measured', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  let count = 0;
  for (const path of new Set(figurePages.map(([, figurePage]) => figurePage))) {
    await page.goto(site.origin + path);
    await setInOwnFont(page);
    count += await compareWidths(page, 'normal');
  }
  assert.ok(count > 100, `${count} texts`);
  await page.close();
});

test('and italic text too', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/performance/application-performance/`);
  await setInOwnFont(page);
  await page.locator('figure[data-figure] text').evaluateAll((texts) => {
    for (const text of texts) (text as SVGTextElement).style.fontStyle = 'italic';
  });
  assert.ok((await compareWidths(page, 'italic')) > 50);
  await page.close();
});

/** Compares the widths of the texts in the figures of a page, all in one style; gives their number. */
async function compareWidths(page: Page, fontStyle: string): Promise<number> {
  const texts = await page.locator('figure[data-figure] svg:visible text').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { fontSize, fontWeight, fontStyle: style } = getComputedStyle(node);
      const width = (node as SVGTextElement).getComputedTextLength();
      return { text: node.textContent, width, style, fontSize: parseFloat(fontSize), fontWeight };
    }),
  );
  for (const { text, width, style, fontSize, fontWeight } of texts) {
    assert.equal(style, fontStyle);
    const measured = textMetrics.width({ fontSize, fontWeight, fontStyle }, text);
    assert.ok(Math.abs(width - measured) <= measured * 0.01, `${text}: ${width}, measured ${measured}`);
  }
  return texts.length;
}
