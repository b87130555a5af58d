import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fontName } from '../../src/theme/tokens.ts';
import { allPages } from '../support/chapter-pages.ts';
import { searchIn } from '../support/search-dialog.ts';
import { awaitOwnFont } from '../support/own-font.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;
let takeFaults: () => Promise<string[]>;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
  takeFaults = await watchFaults(page);
});

for (const path of ['/', ...allPages]) {
  test(`${path}: nothing breaks the policy, fails to load, logs an error or asks another host`, async () => {
    const response = await page.goto(site.origin + path);
    if (path === '/') await page.waitForURL('**/performance/');
    assert.match(response?.headers()['content-security-policy'] ?? '', /^default-src 'self'; .*sha256-/);
    assert.equal(response?.headers()['content-encoding'], 'br');
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await awaitOwnFont(page);
    const fonts = await page.evaluate(
      async (name) => (await document.fonts.load(`1em "${name}"`)).map(({ status }) => status),
      fontName,
    );
    assert.deepEqual(fonts, ['loaded'], 'the policy allows the font of the site');
    assert.deepEqual(await takeFaults(), []);
  });
}

test('a search compiles WebAssembly and nothing else, within the policy', async () => {
  const response = await page.goto(`${site.origin}/performance/`);
  const policy = response?.headers()['content-security-policy'] ?? '';
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
  assert.doesNotMatch(policy, /'unsafe-(?:eval|inline)'/);
  await page.keyboard.press('/');
  const search = searchIn(page);
  await search.find('nginx');
  assert.ok((await search.rows()).length > 5);
  assert.deepEqual(await takeFaults(), []);
});

test('a script that somebody puts into a page does not run', async () => {
  await page.goto(`${site.origin}/performance/`);
  const refused = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      const report = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
        resolve(effectiveDirective);
      };
      document.addEventListener('securitypolicyviolation', report, { once: true });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.hacked = 1';
    document.body.append(script);
    return violation;
  });
  assert.equal(refused, 'script-src-elem');
  assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
  await takeFaults();
});

/** Collects all that a page does that it should not; asked for, it gives what happened since it was asked before. */
async function watchFaults(watched: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  watched.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  watched.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  watched.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== site.origin) faults.push(`another host: ${request.url()}`);
  });
  watched.on('requestfailed', (request) => {
    // / leads on before its icon has come.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  watched.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await watched.exposeFunction('reportViolation', (text: string) => faults.push(`violation: ${text}`));
  await watched.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => {
    // What the page reported before this is on its way in order, so that it has arrived when this is answered.
    await watched.evaluate(() => undefined);
    return faults.splice(0);
  };
}
