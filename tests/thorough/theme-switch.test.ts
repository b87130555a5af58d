import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { watchPolicy } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const dark = 'rgb(20, 23, 27)';
const light = 'rgb(255, 255, 255)';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** Waits until a theme is the one that was chosen: the script for it comes once one is. */
async function chosen(page: Page, theme: string | undefined): Promise<void> {
  await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
}

/** The colour that the browser takes for what it draws around the page. */
function frameColour(page: Page): Promise<string[]> {
  return page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas: HTMLMetaElement[]) =>
      metas.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
    );
}

test('a theme is chosen with the keyboard, kept, there before any script comes, and given back to the system', async () => {
  const page = await site.browser.newPage({ colorScheme: 'light' });
  const faults = await watchPolicy(page);
  await page.goto(`${site.origin}/performance/`);
  assert.deepEqual([await ground(page), await frameColour(page)], [light, ['#ffffff']]);
  await page.getByRole('radio', { name: 'As the system' }).focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.getByRole('radio', { name: 'Dark' }).isChecked(), true);
  await chosen(page, 'dark');
  assert.deepEqual([await ground(page), await frameColour(page)], [dark, ['#14171b']]);
  assert.deepEqual(await faults(), []);

  await page.route('**/*.js', () => undefined);
  await page.goto(`${site.origin}/performance/memory/`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  assert.equal(await ground(page), dark);

  await page.unroute('**/*.js');
  await page.goto(`${site.origin}/figures/`);
  await page.getByRole('radio', { name: 'As the system' }).check();
  await chosen(page, undefined);
  assert.equal(await ground(page), light);
  await page.reload();
  assert.deepEqual([await ground(page), await frameColour(page)], [light, ['#ffffff']]);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await ground(page), dark);
  await page.close();
});

test('what is chosen before the script for it has come is chosen then', async () => {
  const page = await site.browser.newPage({ colorScheme: 'light' });
  const { promise: pressed, resolve: press } = Promise.withResolvers<undefined>();
  await page.route('**/serve-page*.js', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(`${site.origin}/performance/`);
  await page.getByRole('radio', { name: 'As the system' }).focus();
  await page.keyboard.press('ArrowLeft');
  press(undefined);
  await chosen(page, 'dark');
  assert.equal(await page.getByRole('radio', { name: 'Dark' }).isChecked(), true);
  await page.close();
});

test('without scripts there is nothing to choose', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/performance/`);
  assert.equal(await page.getByRole('group', { name: 'Theme' }).count(), 0);
  await page.close();
});
