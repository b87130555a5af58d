import type { Page } from 'playwright-core';

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
