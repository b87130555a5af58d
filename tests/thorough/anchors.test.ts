import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultOfLink, fileAt, siteAddress } from '../support/built-links.ts';
import { allPages, figurePages } from '../support/chapter-pages.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { builtSite } from '../support/site-build.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

for (const path of allPages) {
  test(`${path}: every heading, figure, table and bound number has an anchor of its own`, async () => {
    const faults = await page.evaluate(
      (html) => {
        // Parsed, but not laid out: that takes a tenth of the time.
        const document = new DOMParser().parseFromString(html, 'text/html');
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
      },
      await readPage(path),
    );
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
  const dist = await builtSite();
  for (const anchor of anchors)
    assert.equal(await faultOfLink(dist, siteAddress + anchor.slice(1)), undefined, anchor);
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

/** One that is the name of a page, and one that is not. */
const followed = former.filter(([anchor]) => ['image-size', 'performance'].includes(anchor));

describe('links of the former single page', () => {
  test('each have an element that says where its part is now', async () => {
    const html = await readPage('/performance/');
    for (const [anchor, path, title] of former) {
      const element = new RegExp(`<p class="moved[^"]*" id="${anchor}"[^>]*>([^]*?)</p>`).exec(html)?.[1];
      assert.match(element ?? '', new RegExp(`<a href="${path}"[^>]*>${title}</a>`), anchor);
    }
  });

  test('lead to the page that has the part now, and going back does not come here again', async () => {
    for (const [anchor, path] of followed) {
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
    for (const [anchor, path, title] of followed) {
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

/** The HTML of a page, by its path on the site. */
async function readPage(path: string): Promise<string> {
  return readFile(join(await builtSite(), fileAt(site.origin + path)), 'utf8');
}
