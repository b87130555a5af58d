import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, figurePages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

for (const path of allPages) {
  test(`${path}: every heading, figure, table and bound number has an anchor of its own`, async () => {
    await page.goto(site.origin + path);
    const faults = await page.evaluate(() => {
      const inMain = [...document.querySelectorAll('main :is(h2, h3, h4, figure, .bound)')].filter(
        ({ id }) => id === '',
      );
      const tables = [...document.querySelectorAll('main .table-scroll')].filter(
        (scroll) =>
          scroll.id === '' && !document.getElementById(scroll.getAttribute('aria-labelledby') ?? ''),
      );
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      return [...inMain, ...tables].map((node) => node.outerHTML.slice(0, 100)).concat(twice);
    });
    assert.deepEqual(faults, []);
  });
}

test('anchors are what they were: links from elsewhere still lead there', async () => {
  const anchors = [
    ...figurePages.map(([id, path]) => `${path}#fig-${id}`),
    '/performance/boot-times/#time-in-the-vmm-and-in-the-guest',
    '/performance/boot-times/#table-boot-time-comparison',
    '/performance/boot-times/#fig-boot-time-by-vmm-table',
    '/performance/boot-times/#bound-guest-time',
    '/performance/methodology/#table-in-environment',
    '/claims/#boot-time',
    '/diagnostics/#claim-mismatch',
  ];
  for (const anchor of anchors) {
    await page.goto('about:blank');
    await page.goto(site.origin + anchor);
    assert.equal(await page.locator(':target').count(), 1, anchor);
  }
});

const former: readonly [string, string, string][] = [
  ['image-size', '/performance/image-size/', 'Image size'],
  ['boot-times', '/performance/boot-times/', 'Boot times'],
  ['memory-consumption', '/performance/memory/', 'Memory consumption'],
  ['memory', '/performance/memory/', 'Memory consumption'],
  ['application-performance', '/performance/application-performance/', 'Application performance'],
  ['performance', '/performance/application-performance/', 'Application performance'],
  ['methodology', '/performance/methodology/', 'Methodology'],
];

describe('links of the former single page', () => {
  test('lead to the page that has the part now, and going back does not come here again', async () => {
    for (const [anchor, path] of former) {
      await page.goto(`${site.origin}/claims/`);
      await page.goto(`${site.origin}/performance/#${anchor}`);
      await page.waitForURL(site.origin + path);
      await page.goBack();
      assert.equal(page.url(), `${site.origin}/claims/`);
    }
  });

  test('lead on from the overview itself', async () => {
    await page.goto(`${site.origin}/performance/#in-short`);
    await page.evaluate(() => (location.hash = '#boot-times'));
    await page.waitForURL(`${site.origin}/performance/boot-times/`);
  });

  test('without JavaScript they lead to a link; nobody else sees it', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const quiet = await context.newPage();
    for (const [anchor, path, title] of former) {
      await quiet.goto('about:blank');
      await quiet.goto(`${site.origin}/performance/#${anchor}`);
      const moved = quiet.locator('.moved:visible');
      assert.equal(await moved.count(), 1);
      assert.equal(await moved.innerText(), `This part of the chapter has a page of its own: ${title}`);
      await moved.getByRole('link').click();
      assert.equal(quiet.url(), site.origin + path);
    }
    await quiet.goto(`${site.origin}/performance/`);
    assert.equal(await quiet.locator('.moved:visible').count(), 0);
    assert.equal(await quiet.getByRole('button', { name: 'Search', exact: true }).isVisible(), false);
    await context.close();
  });
});
