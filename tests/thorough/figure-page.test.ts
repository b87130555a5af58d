import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkProfiles } from '../../src/results/check-profiles.ts';
import { figurePages } from '../support/chapter-pages.ts';
import { comparePictures } from '../support/compare-pictures.ts';
import { listen } from '../support/free-port.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const [id, path] = figurePages[2];
const own = `/figures/${id}/`;
const publicAddress = 'https://unikraft.org';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

test('every download of every figure is served, as what it says it is', async () => {
  const types = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv', json: 'application/json' };
  for (const [figure] of figurePages) {
    await page.goto(`${site.origin}/figures/${figure}/`);
    const links = page.locator(`#fig-${figure} .downloads a[download]`);
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    assert.equal(hrefs.length, 7, figure);
    for (const href of hrefs) {
      const response = await fetch(href, { method: 'HEAD' });
      assert.equal(response.status, 200, href);
      const ending = href.split('.').at(-1) as keyof typeof types;
      assert.ok(response.headers.get('content-type')?.startsWith(types[ending]), href);
    }
  }
});

test('the data package that is served is valid, and its CSV is beside it', async () => {
  for (const [figure] of figurePages) {
    const response = await page.request.get(`${site.origin}/figures/${figure}.datapackage.json`);
    const descriptor = (await response.json()) as { resources: { path: string }[] };
    assert.deepEqual(checkProfiles(descriptor), []);
    for (const { path: csv } of descriptor.resources) {
      assert.ok((await page.request.get(new URL(csv, response.url()).href)).ok());
    }
  }
});

test('the PNG looks as the SVG does in a browser: the same text, as wide and as bold', async () => {
  await page.goto(site.origin + own);
  const difference = await page.evaluate(comparePictures, [`/figures/${id}.svg`, `/figures/${id}.png`]);
  assert.ok(difference.drawn > 0.02, 'something is drawn');
  assert.ok(difference.mean < 0.012, `they differ by ${difference.mean}`);
});

test('the page of a figure says where it is at home, and what previews and oEmbed show', async () => {
  await page.goto(site.origin + own);
  const meta = (name: string): Promise<string | null> =>
    page
      .locator(`head > ${name}`)
      .first()
      .getAttribute(name.startsWith('link') ? 'href' : 'content');
  assert.equal(await meta('link[rel="canonical"]'), `${publicAddress}${path}#fig-${id}`);
  assert.equal(await meta('meta[property="og:image"]'), `${publicAddress}/figures/${id}.png`);
  assert.ok(((await meta('meta[property="og:image:alt"]')) ?? '').length > 80);
  const png = await (await page.request.get(`${site.origin}/figures/${id}.png`)).body();
  const size = [
    await meta('meta[property="og:image:width"]'),
    await meta('meta[property="og:image:height"]'),
  ];
  assert.deepEqual(size.map(Number), [png.readUInt32BE(16), png.readUInt32BE(20)]);
  const oembed = await meta('link[type="application/json+oembed"]');
  const response = await page.request.get((oembed ?? '').replace(publicAddress, site.origin));
  const embed = (await response.json()) as Record<string, unknown>;
  assert.deepEqual([embed.version, embed.type, embed.thumbnail_width], ['1.0', 'rich', png.readUInt32BE(16)]);
  assert.match(
    String(embed.html),
    new RegExp(`^<iframe src="${publicAddress}${own}".* width="${Number(embed.width)}"`),
  );
});

test('embedded in a page of another origin, without JavaScript, the figure fits and leads home', async () => {
  const server = createServer((_request, response) => {
    const frame = `<iframe src="${site.origin}${own}" title="Figure" width="760" height="564"></iframe>`;
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><title>Host</title>${frame}`);
  });
  const port = await listen(server);
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  try {
    const host = await context.newPage();
    await host.goto(`http://127.0.0.1:${port}/`);
    const frame = host.frameLocator('iframe');
    assert.ok(await frame.getByRole('img').isVisible());
    assert.equal(await frame.locator('header, nav, footer').count(), 0);
    await frame.locator('summary', { hasText: 'Data table' }).click();
    assert.ok(await frame.getByRole('table').isVisible());
    await frame.getByRole('link', { name: /^Figure 3 of / }).click();
    await host.waitForURL(`${site.origin}${path}#fig-${id}`);
  } finally {
    await context.close();
    server.close();
  }
});

test('the gallery has every figure, with links to its page, its place and its files', async () => {
  await page.goto(`${site.origin}/figures/`);
  const cards = page.getByRole('list', { name: 'All figures' }).locator('> li');
  assert.equal(await cards.count(), figurePages.length);
  for (const [at, [figure, address]] of figurePages.entries()) {
    const hrefs = await cards
      .nth(at)
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(hrefs, [
      `${address}#fig-${figure}`,
      `/figures/${figure}/`,
      ...['svg', 'png', 'csv', 'vl.json'].map((ending) => `/figures/${figure}.${ending}`),
    ]);
  }
});
