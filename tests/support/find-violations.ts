import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** Opens a page that axe can look at: the policy of the site would keep it out. */
export async function openForAxe(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  await context.addInitScript({ content: axe.source });
  return context.newPage();
}

/**
 * What axe finds wrong in a page of `openForAxe`, with the first of the elements: in all of it or in the elements of a
 * selector.
 */
export async function findViolations(page: Page, within?: string): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    // What passes is not of interest, and naming each such element takes most of the time.
    const { violations } = await checker.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map(({ target, failureSummary = '' }) => `${String(target)}: ${failureSummary}`);
      return `${id} (${help}), ${nodes.length} times, ${places.join('; ')}`;
    });
  }, within);
}

/**
 * Opens an address in a page of `openForAxe` and unfolds what is folded: axe has to find nothing, wide in light and narrow in
 * dark.
 */
export async function assertAccessible(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  assert.deepEqual(await findViolations(page), [], 'wide, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  assert.deepEqual(await findViolations(page), [], 'narrow, dark');
}
