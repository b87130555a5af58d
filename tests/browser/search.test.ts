import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type SearchDialog, searchIn } from '../support/search-dialog.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;
let search: SearchDialog;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  search = searchIn(page);
});

test('with keys alone: / opens, words find, arrows walk, Enter leads to the section', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.dialog.waitFor();
  assert.equal(await search.focused(), 'searchbox');
  await page.keyboard.type('boot');
  assert.ok((await search.rows()).includes('Page Boot times'));
  const walked: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    walked.push(await search.focused());
  }
  const rows = await search.rows();
  const [first, second, last] = [rows[0], rows[1], rows.at(-1)];
  assert.deepEqual(walked, [first, second, last, first, 'searchbox', first]);
  const section = 'Section When you measure seconds';
  while ((await search.focused()) !== section) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/performance/boot-times/#when-you-measure-seconds');
});

test('what is typed on a result goes on with the words, and Enter opens the best result', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('Control+k');
  await search.find('boot');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' times');
  assert.equal(await search.input.inputValue(), 'boot times');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/performance/boot-times/');
});

test('Escape closes, the button opens, and the focus is where it was', async () => {
  await page.goto(`${site.origin}/performance/memory/`);
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await search.find('nginx');
  await page.keyboard.press('Escape');
  await search.dialog.waitFor({ state: 'hidden' });
  assert.ok(await button.evaluate((node) => node === document.activeElement));
  await page.keyboard.press('Meta+k');
  assert.equal(await search.input.inputValue(), 'nginx', 'the words of before, to be typed over');
  await page.keyboard.type('d');
  assert.equal(await search.input.inputValue(), 'd');
  await page.mouse.click(5, 5);
  await search.dialog.waitFor({ state: 'hidden' });
});

test('/ types itself where something is typed', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.dialog.waitFor();
  await page.keyboard.type('a/b');
  assert.equal(await search.input.inputValue(), 'a/b');
});

test('the dialog tells its parts, its results and their number', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.find('dead code elimination');
  const rows = await search.rows();
  const tree = await search.dialog.ariaSnapshot();
  assert.match(tree, /^- dialog "Search":\n\s+- search:\n\s+- searchbox "Search": dead code elimination\n/);
  assert.match(tree, /- list "Results":\n\s+- listitem:\n\s+- link "/);
  assert.match(tree, /\n\s+- listitem:\n\s+- link "Page Image size":/);
  assert.match(tree, new RegExp(`- status: ${rows.length} results$`));
  const link = page.getByRole('link', { name: 'Section What the build options save' });
  const description = await link.evaluate((node) => {
    const id = node.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  assert.match(description ?? '', /dead code elimination/i);
});
