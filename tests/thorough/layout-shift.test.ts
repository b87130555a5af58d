import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { listen } from '../support/free-port.ts';
import { passFrames, readShifts, watchShifts } from '../support/layout-shifts.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { builtSite } from '../support/site-build.ts';

/** Past the 100 ms from the first paint on within which a browser still takes an optional font, in milliseconds. */
const delay = 500;
const paths = [
  '/performance/',
  '/performance/application-performance/',
  '/performance/methodology/',
  '/figures/',
  '/data/redis-throughput/',
];

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

for (const width of [390, 768, 1280]) {
  test(`at ${width} px nothing moves when fonts arrive late`, async () => {
    await Promise.all(
      paths.map(async (path) => {
        const page = await site.browser.newPage({ viewport: { width, height: 4000 } });
        const drawn = awaitDrawn(page);
        await page.route('**/*.woff2', async (route) => {
          await drawn;
          await setTimeout(delay);
          await route.continue();
        });
        await watchShifts(page);
        await page.goto(site.origin + path);
        const used = await page.evaluate(() => document.fonts.ready.then((fonts) => fonts.size));
        assert.ok(used > 0);
        assert.deepEqual(await readShifts(page, await drawn), [], path);
        await page.close();
      }),
    );
  });
}

for (const [path, where, before, rest] of [
  ['performance/application-performance', 'a fold, before its summary', '', /<summary[^>]*>\d+ more</],
  ['performance', 'the words of a headline number', '', /and its build options/],
  [
    'performance/application-performance',
    'a table, after its first row',
    'Gain of Unikraft',
    /<tr><th scope="row">HermiTux/,
  ],
  [
    'performance/application-performance',
    'a table, after the last cell of a row',
    'Gain of Unikraft',
    /<\/tr><tr><th scope="row">HermiTux/,
  ],
  ['data/redis-throughput', 'a table, after its first system', '<tbody>', /<tr><th scope="row">(?!Docker)/],
] as const) {
  test(`/${path}/ that breaks off in ${where}, moves nothing when the rest comes`, async (context) => {
    const html = await readFile(join(await builtSite(), path, 'index.html'), 'utf8');
    const from = html.indexOf(before);
    const cut = from + html.slice(from).search(rest);
    assert.ok(from >= 0 && cut > from);
    const page = await site.browser.newPage({ viewport: { width: 768, height: 4000 } });
    let still = Infinity;
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(html.slice(0, cut));
      void awaitStill(page).then((at) => {
        still = at;
        response.end(html.slice(cut));
      });
    });
    context.after(() => {
      server.close();
      server.closeAllConnections();
    });
    await watchShifts(page);
    await page.route('**/_astro/**', (route) => route.abort());
    await page.goto(`http://127.0.0.1:${await listen(server)}/`);
    assert.deepEqual(await readShifts(page, still), []);
    await page.close();
  });
}

/** When all of a page, which a busy machine draws in parts, was drawn, in milliseconds from its start. */
async function awaitDrawn(page: Page): Promise<number> {
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await passFrames(page);
  return page.evaluate(() => performance.now());
}

/** When all that has come of a page, which never ends, is drawn: no more of it has come for a while. As `awaitDrawn`. */
async function awaitStill(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  for (let [before, now] = [-1, 0]; before !== now;) {
    await setTimeout(delay);
    await passFrames(page);
    [before, now] = [now, await page.evaluate(() => document.getElementsByTagName('*').length)];
  }
  return page.evaluate(() => performance.now());
}
