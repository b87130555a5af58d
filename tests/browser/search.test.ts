import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openForAxe } from '../support/find-violations.ts';
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

const addressOf = (url: string): string => url.slice(site.origin.length);

test('with keys alone: / opens, words find, arrows walk, Enter leads to the section', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.dialog.waitFor();
  assert.equal(await search.focused(), 'searchbox');
  await page.keyboard.type('boot');
  assert.equal((await search.rows())[0], 'Page Boot times');
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
  await search.find('figure');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' 3');
  assert.equal(await search.input.inputValue(), 'figure 3');
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
  assert.match(tree, /- list "Results":\n\s+- listitem:\n\s+- link "Page Image size":/);
  assert.match(tree, new RegExp(`- status: ${rows.length} results$`));
  const link = page.getByRole('link', { name: 'Section What the build options save' });
  const description = await link.evaluate((node) => {
    const id = node.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  assert.match(description ?? '', /dead code elimination/i);
});

test('figures, claims and tables are found, each at its anchor', async () => {
  await page.goto(`${site.origin}/performance/`);
  const found: [string, string, string][] = [
    ['nginx throughput', 'Figure 6', '/performance/application-performance/#fig-nginx-throughput'],
    ['published mean boot time of other systems', 'Claim', '/claims/#boot-time-of-others'],
    ['boot time by system', 'Table', '/performance/boot-times/#table-boot-time-comparison'],
  ];
  for (const [words, sign, address] of found) {
    await page.keyboard.press('Control+k');
    await search.find(words);
    await search.row(sign).first().click();
    await page.waitForURL(`**${address}`);
    assert.ok(await page.locator(':target').isVisible(), address);
  }
});

test('a result on the page that is open scrolls there, and closes the dialog', async () => {
  await page.goto(`${site.origin}/performance/boot-times/`);
  await page.keyboard.press('/');
  await search.find('when you measure seconds');
  await search.row('Section When you measure seconds').click();
  await search.dialog.waitFor({ state: 'hidden' });
  assert.equal(addressOf(page.url()), '/performance/boot-times/#when-you-measure-seconds');
  assert.ok((await page.locator('#when-you-measure-seconds').boundingBox())?.y ?? -1 >= 0);
});

test('where nothing is found, it says so and where to look', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  const ways = ['/figures/', '/claims/'];
  assert.deepEqual(await search.addresses(), ways, 'before anything is typed');
  await search.find('<b>zzqq</b>');
  assert.match(await search.dialog.innerText(), /Nothing found for <b>zzqq<\/b>\./);
  assert.deepEqual(await search.addresses(), ways);
  assert.equal(await search.dialog.locator('b b').count(), 0);
  assert.equal(await search.status.innerText(), 'No results');
});

test('what a page says is text, whatever it looks like', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.find('"mark it as such"');
  const excerpt = search.dialog
    .locator('.search-row p')
    .filter({ hasText: 'mark it as such: <Claim query="…" disputed>' });
  assert.equal(await excerpt.locator(':not(mark)').count(), 0);
  assert.equal(await excerpt.count(), 1);
});

test('so it is in an index that means harm', async () => {
  const harm = '<img src="x" onerror="window.harmed = 1"> <mark>helloworld</mark> </mark> &lt;b&gt; &amp;';
  const other = await site.browser.newPage();
  const dialog = searchIn(other);
  await other.route(/\.pf_fragment$/, (route) => {
    const fragment = {
      url: '/x/',
      content: harm,
      word_count: 9,
      filters: {},
      meta: { title: harm },
      anchors: [],
    };
    return route.fulfill({ body: `pagefind_dcd${JSON.stringify(fragment)}` });
  });
  await other.goto(`${site.origin}/performance/`);
  await other.keyboard.press('/');
  await dialog.find('helloworld');
  const row = dialog.dialog.locator('.search-row').first();
  assert.equal((await row.locator('a').textContent())?.slice('Page '.length), harm);
  assert.equal(await row.locator('p').textContent(), harm.replace('&lt;b&gt;', '<b>'));
  assert.equal(await row.locator('p :not(mark)').count(), 0);
  assert.equal(await other.evaluate(() => 'harmed' in window), false);
  await other.close();
});

for (const [name, blocked] of [
  ['Pagefind', /\/pagefind\.js/],
  ['the index', /pagefind-entry\.json/],
  ['a part of the index', /\.pf_index$/],
  ['an excerpt', /\.pf_fragment$/],
] as const) {
  test(`without ${name} the dialog says so, and another try succeeds`, async () => {
    const other = await site.browser.newPage();
    const dialog = searchIn(other);
    await other.route(blocked, (route) => route.abort());
    await other.goto(`${site.origin}/performance/`);
    await other.keyboard.press('/');
    await dialog.find('boot');
    assert.equal(await dialog.status.innerText(), 'The search index could not be loaded');
    await other.unroute(blocked);
    await dialog.dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.row('Page Boot times').waitFor();
    assert.equal(await dialog.focused(), 'searchbox');
    await other.close();
  });
}

test('axe finds nothing in the open dialog, wide in light and narrow in dark', async () => {
  const checked = await openForAxe(site.browser);
  const dialog = searchIn(checked);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await checked.setViewportSize({ width, height: 844 });
    await checked.emulateMedia({ colorScheme });
    await checked.goto(`${site.origin}/performance/`);
    await checked.keyboard.press('/');
    assert.deepEqual(await findViolations(checked), [], 'empty');
    await dialog.find('boot');
    await checked.keyboard.press('ArrowDown');
    assert.deepEqual(await findViolations(checked), [], 'with results');
    await dialog.find('zzqq');
    assert.deepEqual(await findViolations(checked), [], 'without any');
  }
  await checked.context().close();
});
