import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { chapterPages, figurePages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
});

const pathOf = (url: string): string => new URL(url).pathname;

test('/ leads to the overview', async () => {
  await page.goto(`${site.origin}/`);
  await page.waitForURL(`${site.origin}/performance/`);
  assert.equal(await page.locator('h1').innerText(), 'Performance');
});

test('"next" visits the six pages in order, "previous" the same way back', async () => {
  await page.goto(site.origin + chapterPages[0]);
  const back: string[] = [];
  for (const [at, path] of chapterPages.entries()) {
    assert.equal(pathOf(page.url()), path);
    back.push(...(await pathsIn('a[rel="prev"]')));
    const next = page.locator('a[rel="next"]');
    assert.equal(await next.count(), at === chapterPages.length - 1 ? 0 : 1);
    if (at === chapterPages.length - 1) break;
    await next.click();
    await page.waitForURL(site.origin + String(chapterPages[at + 1]));
  }
  assert.deepEqual(back, chapterPages.slice(0, -1));
});

for (const path of chapterPages) {
  test(`${path}: navigation, breadcrumb, contents, permalinks and edit link`, async () => {
    await page.goto(site.origin + path);
    const navigation = 'nav[aria-label="Performance chapter"]:visible';
    assert.equal(await page.locator(navigation).count(), 1, 'one navigation is displayed');
    assert.deepEqual(await pathsIn(`${navigation} a`), chapterPages);
    assert.deepEqual(await pathsIn(`${navigation} a[aria-current="page"]`), [path]);
    const trail = path === '/performance/' ? [path] : ['/performance/', path];
    assert.deepEqual((await pathsIn('nav[aria-label="Breadcrumb"] a')).slice(1), trail);
    assert.deepEqual(await pathsIn('nav[aria-label="Breadcrumb"] a[aria-current="page"]'), [path]);

    const headings = await page.locator('article :is(h2, h3)').evaluateAll((all) => all.map(({ id }) => id));
    const anchors = headings.map((id) => `#${id}`);
    assert.deepEqual(await hrefsIn('nav[aria-label="On this page"] a'), anchors);
    const permalinks = page.locator('article :is(h2, h3) + a, article :is(h2, h3) a');
    const labels = await permalinks.evaluateAll((all) =>
      all.map((link) => link.getAttribute('aria-labelledby')),
    );
    assert.deepEqual(
      labels,
      headings.map((id) => `link-${id} ${id}`),
    );

    const file = `${path === '/performance/' ? 'index' : String(path.split('/').at(-2))}.mdx`;
    const address = `https://github.com/unikraft/docs/edit/main/content/performance/${file}`;
    const edit = page.getByRole('link', { name: 'Edit this page on GitHub' });
    assert.equal(await edit.getAttribute('href'), address);
  });
}

test('a permalink leads to its heading', async () => {
  await page.goto(`${site.origin}/performance/boot-times/`);
  const heading = page.locator('article h2').nth(1);
  const id = await heading.getAttribute('id');
  await page
    .locator(`article a[href="#${id ?? ''}"]`)
    .first()
    .click();
  assert.equal(new URL(page.url()).hash, `#${id ?? ''}`);
  assert.ok(await heading.evaluate((node) => node.matches(':target')));
});

test('a reference to a figure leads to the figure of that number', async () => {
  let count = 0;
  for (const path of chapterPages) {
    await page.goto(site.origin + path);
    const references = page.locator('article a').filter({ hasText: /^\s*Figure\s\d/ });
    const links = await references.evaluateAll((all) =>
      all.map((link) => ({ text: link.textContent, href: (link as HTMLAnchorElement).href })),
    );
    for (const { text, href } of links) {
      const number = Number(/Figure\s(\d)/.exec(text)?.[1]);
      const [id = '', figurePage = ''] = figurePages[number - 1] ?? [];
      assert.equal(href, `${site.origin}${figurePage}#fig-${id}`, `${path}: ${text}`);
    }
    count += links.length;
  }
  assert.ok(count >= 12, `${count} references`);
});

test('an unknown address gives the 404 page, with a way on', async () => {
  const response = await page.goto(`${site.origin}/performance/no-such-page/`);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator('h1').innerText(), 'Page not found');
  assert.deepEqual(await pathsIn('main a'), chapterPages);
});

function hrefsIn(selector: string): Promise<(string | null)[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

function pathsIn(selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
