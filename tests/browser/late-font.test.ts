import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

for (const [took, waits] of [
  [40, true],
  [160, false],
] as const) {
  test(`a page that took ${took} ms ${waits ? 'waits' : 'does not wait'} for its font`, async () => {
    const page = await site.browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript((time) => {
      performance.getEntriesByType = () =>
        [{ requestStart: performance.now() - time }] as unknown as PerformanceEntryList;
    }, took);
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await page.goto(`${site.origin}/performance/memory/`, { waitUntil: 'networkidle' });
    assert.equal(await page.locator('link[rel=preload][as=font]').count(), waits ? 1 : 0);
    assert.ok(
      fonts.some((url) => url.includes('latin-wght-normal')),
      'it comes for the next page',
    );
    assert.deepEqual(errors, []);
    await page.close();
  });
}
