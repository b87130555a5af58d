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
    await search
      .row(sign)
      .and(page.locator(`[href$="${address}"]`))
      .click();
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
  assert.equal(page.url(), `${site.origin}/performance/boot-times/#when-you-measure-seconds`);
  assert.ok(((await page.locator('#when-you-measure-seconds').boundingBox())?.y ?? -1) >= 0);
});

test('where nothing is found, it says so and where to look', async () => {
  await page.goto(`${site.origin}/performance/`);
  await page.keyboard.press('/');
  await search.dialog.waitFor();
  const ways = ['/figures/', '/data/', '/claims/'];
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
