import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { figurePages } from '../support/chapter-pages.ts';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const [id, path] = figurePages[2];
const own = `/figures/${id}/`;
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
  for (const name of ['How it was measured', 'Download', 'Cite', 'Embed']) {
    await page.keyboard.press('Tab');
    const summary = figure.locator('summary', { hasText: name });
    assert.ok(await hasFocus(summary), name);
    await page.waitForFunction(
      (one) => getComputedStyle(one as Element).opacity === '1',
      await summary.elementHandle(),
    );
    await page.keyboard.press('Enter');
    assert.ok(await summary.locator('xpath=..').evaluate((one) => (one as HTMLDetailsElement).open));
    if (name === 'Embed') continue;
    for (let count = await stopsIn(summary); count > 0; count -= 1) await page.keyboard.press('Tab');
  }
  assert.equal(await figure.locator('details.menu[open]').count(), 1);
});

test('copies the link, the citation and the embedding code', async () => {
  await page.goto(site.origin + path);
  const figure = page.locator(`#fig-${id}`);
  await figure.getByRole('link', { name: 'Copy link' }).click();
  assert.equal(await clipboard(page), `${site.origin}${path}#fig-${id}`);
  await figure.getByRole('link', { name: 'Copied' }).waitFor();
  await figure.locator('summary', { hasText: 'Cite' }).click();
  await figure.getByRole('button', { name: 'Copy' }).last().click();
  assert.match(
    await clipboard(page),
    /^@misc\{unikraft-performance-boot-time-by-vmm,\n(.*\n)+.*d88853d5.*\n\}$/,
  );
  await figure.locator('summary', { hasText: 'Embed' }).click();
  await figure.getByRole('button', { name: 'Copy' }).click();
  assert.match(await clipboard(page), new RegExp(`^<iframe src="${publicAddress}${own}" title="[^"]+"`));
});

test('axe finds nothing with any of the menus open, and at 390 px nothing scrolls sideways', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.origin + own);
    for (const name of ['Download', 'Cite', 'Embed']) {
      await page.locator('summary', { hasText: name }).click();
      assert.equal(await page.locator('details.menu[open]').count(), 1);
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
