import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { figurePages } from '../support/chapter-pages.ts';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const [id, path] = figurePages[2];
const own = `/figures/${id}/`;
const tools = ['How it was measured', 'Download', 'Cite', 'Embed'];
const publicAddress = 'https://unikraft.org';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await openForAxe(site.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});

test('with the keyboard each tool opens, one menu at a time, and is seen while it has the focus', async () => {
  await page.goto(site.origin + path);
  const figure = page.locator(`#fig-${id}`);
  await figure.getByText('Data table', { exact: true }).focus();
  for (const [at, name] of tools.entries()) {
    await page.keyboard.press('Tab');
    const [link, summary] = [
      figure.getByRole('link', { name }),
      figure.locator('summary', { hasText: name }),
    ];
    const offer = at === 0 ? link : summary;
    assert.ok(await hasFocus(offer), name);
    await page.waitForFunction(
      (one) => getComputedStyle(one as Element).opacity === '1',
      await offer.elementHandle(),
    );
    await page.keyboard.press('Enter');
    await figure.locator('details[open] > summary', { hasText: name }).waitFor();
    assert.ok(await hasFocus(summary), name);
    if (name === 'Embed') continue;
    for (let count = await stopsIn(summary); count > 0; count -= 1) await page.keyboard.press('Tab');
  }
  assert.equal(await figure.locator('details.quiet[open]').count(), 1);
});

test('without scripts each tool is a link to it on the page of the figure, where it is open', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const quiet = await context.newPage();
  for (const name of tools) {
    await quiet.goto(site.origin + path);
    await quiet.locator(`#fig-${id}`).getByRole('link', { name }).click();
    assert.equal(new URL(quiet.url()).pathname, own);
    assert.ok(await quiet.locator(':target').isVisible(), name);
    assert.equal(await quiet.locator('details[open] > summary').innerText(), name);
  }
  await context.close();
});

test('without the page of the figure a tool leads to it', async () => {
  await page.route(`**${own}`, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.goto(site.origin + path);
  await page.locator(`#fig-${id}`).getByRole('link', { name: 'Cite' }).click();
  await page.waitForURL(`${site.origin}${own}#fig-${id}-cite`);
  await page.unroute(`**${own}`);
});

test('copies the link, the citation and the embedding code', async () => {
  await page.goto(site.origin + path);
  const figure = page.locator(`#fig-${id}`);
  await figure.getByRole('link', { name: 'Link', exact: true }).click();
  await figure.getByRole('link', { name: 'Copied' }).waitFor();
  assert.equal(await clipboard(page), `${site.origin}${path}#fig-${id}`);
  await figure.getByRole('link', { name: 'Cite' }).click();
  await figure.getByRole('button', { name: 'Copy' }).last().click();
  await figure.getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(
    await clipboard(page),
    /^@misc\{unikraft-performance-boot-time-by-vmm,\n(.*\n)+.*d88853d5.*\n\}$/,
  );
  await figure.locator('summary', { hasText: 'Embed' }).click();
  await figure.locator('details[data-panel="embed"]').getByRole('button', { name: 'Copy' }).click();
  await figure.locator('details[data-panel="embed"]').getByRole('button', { name: 'Copied' }).waitFor();
  assert.match(await clipboard(page), new RegExp(`^<iframe src="${publicAddress}${own}" title="[^"]+"`));
});

test('axe finds nothing with any of the menus open, and at 390 px nothing scrolls sideways', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.origin + own);
    for (const name of ['Download', 'Cite', 'Embed']) {
      await page.locator('summary', { hasText: name }).click();
      assert.equal(await page.locator('details.quiet[open]').count(), 1);
      assert.ok(
        (await page.evaluate(() => document.documentElement.scrollWidth)) <= width,
        `${name}, ${width} px`,
      );
      assert.deepEqual(await findViolations(page, `#fig-${id}`), [], `${name}, ${width} px`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

/** How many places the tabulator key stops at in what a summary opens. */
function stopsIn(summary: Locator): Promise<number> {
  const stops = 'a[href], button:not([hidden]), [tabindex="0"]';
  return summary.evaluate(
    (one, selector) => one.parentElement?.querySelectorAll(selector).length ?? 0,
    stops,
  );
}

function clipboard(of: Page): Promise<string> {
  return of.evaluate(() => navigator.clipboard.readText());
}
