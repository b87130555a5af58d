import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('axe finds nothing while charts are explored, light and dark', async () => {
  const page = await openForAxe(site.browser);
  await page.goto(`${site.origin}/performance/application-performance/`);
  for (const id of ['redis-throughput', 'nginx-throughput']) {
    const figure = liveFigure(page, id);
    await figure.explore();
    await figure.tooltip.waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await findViolations(page, `#fig-${id}, .live-tooltip`), [], colorScheme);
    }
  }
  await page.context().close();
});
