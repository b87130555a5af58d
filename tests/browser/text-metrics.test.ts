import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { textMetrics } from 'vega';
import { measureTextInSiteFont } from '../../src/figures/text-metrics.ts';
import { figurePages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  await measureTextInSiteFont();
  site = await serveSite();
});

test('the browser sets the text of the figures as wide as they were measured', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  let count = 0;
  let italic = 0;
  for (const path of new Set(figurePages.map(([, figurePage]) => figurePage))) {
    await page.goto(site.origin + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // A font that came after the first paint is there for the second.
    await page.goto(`${site.origin}/404.html`);
    await page.goto(site.origin + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const texts = await page.locator('figure[data-figure] svg:visible text').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { fontSize, fontWeight, fontStyle } = getComputedStyle(node);
        const width = (node as SVGTextElement).getComputedTextLength();
        return { text: node.textContent, width, fontSize: parseFloat(fontSize), fontWeight, fontStyle };
      }),
    );
    for (const { text, width, fontSize, fontWeight, fontStyle } of texts) {
      const measured = textMetrics.width({ fontSize, fontWeight, fontStyle }, text);
      assert.ok(Math.abs(width - measured) <= measured * 0.01, `${text}: ${width}, measured ${measured}`);
    }
    count += texts.length;
    italic += texts.filter(({ fontStyle }) => fontStyle === 'italic').length;
  }
  assert.ok(count > 100, `${count} texts`);
  assert.ok(italic > 0, 'no italic text');
  await page.close();
});
