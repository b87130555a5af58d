import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type DevSite, serveDev } from '../support/dev-site.ts';

let site: DevSite;
let page: Page;
const asked: string[] = [];

before(async () => {
  site = await serveDev();
  page = await site.browser.newPage();
  page.setDefaultTimeout(90_000);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.server.origin}/performance/memory/`, { waitUntil: 'networkidle' });
});

test('a page of the dev server has its styles, and asks for them no more', async () => {
  assert.deepEqual(
    asked.filter((url) => url.includes('css')),
    [],
  );
  assert.ok(asked.some((url) => url.includes('/@vite/client')));
  assert.equal(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontWeight), '600');
});

for (const [file, from, selector, property, value] of [
  ['src/theme/base.css', 'font-weight: var(--strong)', 'h1', 'font-weight', '321'],
  ['src/components/Heading.astro', 'font-size: var(--text-h2)', 'h2', 'font-size', '41px'],
] as const) {
  test(`a style that is changed in ${file} shows`, async () => {
    await site.copy.replace(file, from, `${property}: ${value}`);
    await page.waitForFunction(
      ([name, style, expected]) => {
        const found = [...document.querySelectorAll(`main ${name}`)];
        return found.some((one) => getComputedStyle(one).getPropertyValue(style) === expected);
      },
      [selector, property, value] as const,
    );
  });
}
