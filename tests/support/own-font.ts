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
 * Opens a page in the font of the site: where it came too late, which on a busy machine it can, the page is opened again,
 * with the font that the browser has by then.
 */
export async function openInOwnFont(page: Page, url: string): Promise<void> {
  for (let visit = 0; visit < 10; visit += 1) {
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if (await hasOwnFont(page)) return;
  }
  throw new Error(`${url} is never set in its own font`);
}
