import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

after(() => site.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while charts are explored, ${colorScheme}`, async () => {
    const context = await site.browser.newContext({ bypassCSP: true, colorScheme });
    await context.addInitScript({ content: axe.source });
    const page = await context.newPage();
    await page.goto(`${site.origin}/performance/application-performance/`);
    for (const id of ['redis-throughput', 'nginx-throughput']) {
      const figure = liveFigure(page, id);
      await figure.explore();
      await figure.tooltip.waitFor();
      const found = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const { violations } = await checker.run(document);
        return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join()}`);
      });
      assert.deepEqual(found, []);
    }
    await context.close();
  });
}
