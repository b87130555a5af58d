import type { Page } from 'playwright-core';
import { fontName } from '../../src/theme/tokens.ts';

/** Whether the heading of a page is set in a font that came with it. */
export async function hasOwnFont(page: Page): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main h1' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.some(({ isCustomFont }) => isCustomFont);
}

/**
 * Waits until the browser has the font of the site, which the next page will be set in. A page that took long is set
 * without it, and fetches it after that: src/theme/early-script.ts.
 */
export async function awaitOwnFont(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await document.fonts.ready;
    return document.documentElement.style.length === 0 || localStorage.font !== undefined;
  });
}

/**
 * Sets a page in the font of the site, as a page is for which it came in time: whether it did depends on how busy the
 * machine is. The files are those that the styles of the page name.
 */
export async function setInOwnFont(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ style }) => style);
    for (const face of faces.filter((style) => style.getPropertyValue('font-family').includes(name))) {
      const copy = new FontFace('in time', face.getPropertyValue('src'), {
        weight: face.getPropertyValue('font-weight'),
        style: face.getPropertyValue('font-style'),
        unicodeRange: face.getPropertyValue('unicode-range') || 'U+0-10FFFF',
      });
      document.fonts.add(await copy.load());
    }
    document.documentElement.style.setProperty('--font-text', '"in time"');
  }, fontName);
}
