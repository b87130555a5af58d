import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while charts are explored, ${colorScheme}`, async () => {
    const page = await openForAxe(site.browser, { colorScheme });
    await page.goto(`${site.origin}/performance/application-performance/`);
    for (const id of ['redis-throughput', 'nginx-throughput']) {
      const figure = liveFigure(page, id);
      await figure.explore();
      await figure.tooltip.waitFor();
      assert.deepEqual(await findViolations(page, { within: `#fig-${id}, .live-tooltip` }), []);
    }
    await page.context().close();
  });
}
