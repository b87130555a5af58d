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
  assert.deepEqual(await follow('next'), chapterPages);
  assert.deepEqual(await follow('prev'), chapterPages.toReversed());
});

test('chapter navigation and breadcrumb know every page', async () => {
  for (const path of chapterPages) {
    await page.goto(site.origin + path);
    const navigation = page.getByRole('navigation', { name: 'Performance chapter' });
    assert.equal(await navigation.count(), 1, 'one navigation is displayed');
    assert.deepEqual(await pathsIn('nav[aria-label="Performance chapter"]:visible a'), chapterPages);
    assert.equal(
      pathOf(await hrefOf('nav[aria-label="Performance chapter"]:visible a[aria-current="page"]')),
      path,
    );
    const trail = await pathsIn('nav[aria-label="Breadcrumb"] a');
    assert.deepEqual(trail.slice(1), path === '/performance/' ? [path] : ['/performance/', path]);
    assert.equal(pathOf(await hrefOf('nav[aria-label="Breadcrumb"] a[aria-current="page"]')), path);
  }
});

test('the table of contents lists the headings, and each has a permalink', async () => {
  for (const path of chapterPages) {
    await page.goto(site.origin + path);
    const headings = await page
      .locator('article :is(h2, h3)')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    const listed = await page
      .getByRole('navigation', { name: 'On this page' })
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(listed, headings, path);
    for (const hash of headings) {
      const heading = page.locator(`article ${hash}`);
      const permalink = page.locator(`article a[href="${hash}"]`).first();
      assert.equal(await permalink.getAttribute('aria-labelledby'), `link-${hash.slice(1)} ${hash.slice(1)}`);
      await permalink.click();
      assert.equal(new URL(page.url()).hash, hash);
      assert.ok(await heading.evaluate((node) => node.matches(':target')));
    }
  }
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

test('every page has an edit link to its file', async () => {
  const names = chapterPages.map((path) => path.split('/').at(-2));
  for (const [at, path] of chapterPages.entries()) {
    await page.goto(site.origin + path);
    const file = `${at === 0 ? 'index' : String(names[at])}.mdx`;
    const link = page.getByRole('link', { name: 'Edit this page on GitHub' });
    const address = `https://github.com/unikraft/docs/edit/main/content/performance/${file}`;
    assert.equal(await link.getAttribute('href'), address);
  }
});

test('an unknown address gives the 404 page, with a way on', async () => {
  const response = await page.goto(`${site.origin}/performance/no-such-page/`);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator('h1').innerText(), 'Page not found');
  assert.deepEqual(await pathsIn('main a'), chapterPages);
});

async function follow(rel: 'next' | 'prev'): Promise<string[]> {
  const visited = [pathOf(page.url())];
  const link = page.locator(`a[rel="${rel}"]`);
  while ((await link.count()) > 0 && visited.length <= chapterPages.length) {
    const before = page.url();
    await link.click();
    await page.waitForURL((url) => url.href !== before);
    visited.push(pathOf(page.url()));
  }
  return visited;
}

function hrefOf(selector: string): Promise<string> {
  return page.locator(selector).evaluate((link) => (link as HTMLAnchorElement).href);
}

function pathsIn(selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
