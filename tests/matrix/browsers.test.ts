import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type Page, chromium } from 'playwright-core';
import { type ChromiumPackage, browserArguments, unpackChromium } from '../support/chromium.ts';
import { liveFigure } from '../support/live-figure.ts';
import { searchIn } from '../support/search-dialog.ts';
import { builtSite } from '../support/site-build.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';

/** The first version that knows light-dark(), and the newest of the registry; npm test has one in between. */
const versions = ['123', '153'];

const path = '/performance/application-performance/';
let server: StaticServer;

before(async () => {
  server = await serveStatic(await builtSite());
});

after(() => server.close());

for (const version of versions) {
  test(`Chromium ${version}: figures, exploring, search and both themes, and no complaint`, async () => {
    const browser = await launchVersion(version);
    try {
      assert.ok(browser.version().startsWith(`${version}.`), browser.version());
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      await page.goto(server.origin + path);
      const ground = await groundOf(page);
      const figure = liveFigure(page, 'redis-throughput');
      assert.equal(await figure.root.locator('.figure-wide > svg').isVisible(), true);
      await figure.explore();
      assert.ok(Object.keys(await figure.pointAt(1)).length > 1);
      await page.emulateMedia({ colorScheme: 'light' });
      assert.notEqual(await groundOf(page), ground);
      await page.goto(server.origin + path);
      await page.keyboard.press('/');
      const search = searchIn(page);
      await search.find('nginx');
      assert.ok((await search.rows()).length > 5);
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
    }
  });
}

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      getComputedStyle(document.documentElement).backgroundColor +
      getComputedStyle(document.body).backgroundColor,
  );

async function launchVersion(version: string): Promise<Browser> {
  const file = import.meta.resolve(`./node_modules/chromium-${version}/build/index.js`);
  const load = async (): Promise<ChromiumPackage> => {
    const { default: found } = (await import(file)) as {
      default: ChromiumPackage | { default: ChromiumPackage };
    };
    return 'default' in found ? found.default : found;
  };
  const options = await unpackChromium(load, `perfdocs-chromium-${version}`, 'AWS_Lambda_nodejs20.x');
  return chromium.launch({ args: browserArguments, ...options });
}
