import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { searchIn } from '../support/search-dialog.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { builtSite } from '../support/site-build.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('nothing of it is fetched before it is opened, and then less than 3 kB beside Pagefind', async () => {
  const other = await site.browser.newPage();
  const fetched: string[] = [];
  other.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await other.goto(`${site.origin}/performance/`, { waitUntil: 'networkidle' });
  const isSearch = (path: string): boolean => /pagefind|open-search/.test(path);
  assert.deepEqual(fetched.filter(isSearch), []);
  await other.keyboard.press('/');
  await searchIn(other).find('boot');
  const [dialog, ...rest] = fetched.filter(isSearch);
  assert.match(dialog ?? '', /^\/_astro\/open-search\.[\w-]+\.js$/);
  assert.ok(
    rest.every((path) => path.startsWith('/pagefind/')),
    rest.join(),
  );
  const text = await readFile(join(await builtSite(), dialog ?? ''));
  assert.ok(brotliCompressSync(text).length < 3000, `${brotliCompressSync(text).length} bytes`);
  await other.close();
});

test('what is typed before the dialog has come are its words', async () => {
  const other = await site.browser.newPage();
  const dialog = searchIn(other);
  await other.goto(`${site.origin}/performance/`, { waitUntil: 'networkidle' });
  const scripts = await Promise.all(['serve-page', 'open-search'].map((name) => holdBack(other, name)));
  await other.keyboard.press('/');
  for (const [at, letters] of ['Bo', 'ot'].entries()) {
    const script = await scripts[at]?.asked;
    await other.keyboard.type(letters);
    await script?.continue();
  }
  await dialog.row('Page Boot times').waitFor();
  assert.equal(await dialog.input.inputValue(), 'Boot');
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

/** Holds a script of the site back from a page, once it is asked for. */
async function holdBack(page: Page, name: string): Promise<{ asked: Promise<Route> }> {
  const { promise: asked, resolve } = Promise.withResolvers<Route>();
  await page.route(`**/${name}.*.js`, resolve, { times: 1 });
  return { asked };
}
