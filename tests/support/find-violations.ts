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
 * selector, by all rules or by those with one of the tags.
 */
export async function findViolations(
  page: Page,
  { within, tags = [] }: { within?: string; tags?: readonly string[] } = {},
): Promise<string[]> {
  return page.evaluate(
    async ([selector, only]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      // What passes is not of interest, and naming each such element takes most of the time.
      const options = {
        resultTypes: ['violations' as const],
        ...(only.length > 0 && { runOnly: [...only] }),
      };
      const { violations } = await checker.run(selector ?? document, options);
      return violations.map(({ id, help, nodes }) => {
        const places = nodes
          .slice(0, 3)
          .map(({ target, failureSummary = '' }) => `${String(target)}: ${failureSummary}`);
        return `${id} (${help}), ${nodes.length} times, ${places.join('; ')}`;
      });
    },
    [within, tags] as const,
  );
}
