import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const boots = '/performance/boot-times/';

const phone = { width: 390, height: 800 };

let site: ServedSite;
let page: Page;
before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

/** Opens a page at the top, with the pointer away from all that is in it. */
async function open(path: string, viewport = { width: 1280, height: 800 }): Promise<void> {
  await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
  await page.goto(site.origin + path);
}

test('a press on a number opens what it rests on, until it is closed', async () => {
  await open(boots);
  const note = page.locator('#claim-guest-time-on-firecracker-disputed');
  const mark = page.getByRole('link', { name: '1 ms is disputed: what the data say' });
  await mark.click();
  await note.waitFor();
  assert.equal(await mark.getAttribute('aria-expanded'), 'true');
  const text = (await note.innerText()).replaceAll(/\s+/g, ' ');
  assert.match(text, /^The published data do not support this The guest's time on Firecracker/);
  assert.match(
    text,
    /runs 26 fastest 1,183 µs slowest 1,674 µs n = 26 boots on Firecracker Figure 3 Data: boot-time-by-vmm\.csv \(130 rows\)/,
  );
  await note.getByRole('button', { name: 'Close' }).click();
  assert.equal(await note.isVisible(), false);
  assert.equal(await mark.getAttribute('aria-expanded'), 'false');
  assert.equal(page.url(), site.origin + boots);
});

test('the keyboard opens a note, reaches its links next, and closes it', async () => {
  await open(boots);
  const note = page.locator('#claim-boot-time');
  const mark = page.getByRole('link', { name: 'What 2.7 ms rests on' });
  await mark.press('Enter');
  await note.waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await note.locator('a:focus').innerText(), 'Figure 3');
  await page.keyboard.press('Escape');
  assert.equal(await note.isVisible(), false);
  assert.equal(await mark.evaluate((link) => link === document.activeElement), true);
});

test('a note opens while the keyboard rests on a number, and closes when it goes on', async () => {
  await open(boots);
  const [first, second] = [page.locator('.mark').first(), page.locator('.mark').nth(1)];
  const shown = page.locator('.claim-note:popover-open');
  // A script gives the focus as the key that was pressed last would.
  await page.keyboard.press('Tab');
  await first.focus();
  await shown.waitFor();
  assert.equal(await first.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'hidden' });
  await second.focus();
  await shown.waitFor();
  assert.equal(await second.getAttribute('aria-expanded'), 'true');
  await page.locator('a.home').focus();
  await shown.waitFor({ state: 'hidden' });
});

test('a note opens while the pointer rests on a number, stays while it is in the note, and closes after both', async () => {
  await open(boots);
  const note = page.locator('#claim-boot-time');
  await page.getByRole('link', { name: 'What 2.7 ms rests on' }).hover();
  await note.waitFor({ state: 'visible' });
  await note.locator('.title').hover();
  await note.getByRole('link', { name: 'Figure 3' }).hover();
  assert.equal(await note.isVisible(), true);
  await page.mouse.move(0, 0);
  await note.waitFor({ state: 'hidden' });
});

test('notes that cannot be had leave the link, and can be asked for again', async () => {
  await open(boots);
  const address = '**/claims/notes/performance/boot-times/';
  const asked = page.waitForRequest(address);
  await page.route(address, (route) => route.abort());
  const mark = page.getByRole('link', { name: 'What 2.7 ms rests on' });
  await mark.hover();
  await asked;
  await mark.click();
  await page.waitForURL('**/claims/#boot-time');
  await page.unroute(address);
  await page.goBack();
  await mark.click();
  await page.locator('#claim-boot-time').waitFor();
});

test('a note lies beside its number, on a phone at the lower edge, and in the window', async () => {
  for (const viewport of [{ width: 1280, height: 800 }, phone]) {
    const { width, height } = viewport;
    await open('/performance/application-performance/', viewport);
    const mark = page.getByRole('link', { name: 'What 34% to 82% rests on' });
    await mark.click();
    const shown = page.locator('#claim-throughput-over-docker');
    await shown.waitFor();
    const [number, note] = [await mark.boundingBox(), await shown.boundingBox()];
    if (!number || !note) assert.fail();
    assert.ok(note.x >= 0 && note.x + note.width <= width && note.y >= 0 && note.y + note.height <= height);
    if (width === phone.width)
      assert.deepEqual([note.x, note.width, note.y + note.height], [0, width, height]);
    else
      assert.ok(
        Math.min(Math.abs(note.y - number.y - number.height), Math.abs(number.y - note.y - note.height)) < 24,
      );
  }
});

test('a tap on a number brings its note up, and a tap elsewhere closes it', async () => {
  const touched = await site.browser.newPage({ viewport: phone, hasTouch: true, isMobile: true });
  await touched.goto(site.origin + boots);
  const note = touched.locator('#claim-boot-time');
  await touched.getByRole('link', { name: 'What 2.7 ms rests on' }).tap();
  await note.waitFor();
  await touched.touchscreen.tap(20, 20);
  await note.waitFor({ state: 'hidden' });
  await touched.close();
});

test('an open note is accessible, light and dark', async () => {
  const axePage = await openForAxe(site.browser);
  await axePage.goto(site.origin + boots);
  await axePage.getByRole('link', { name: 'What 45% rests on' }).click();
  await axePage.locator('.claim-note:popover-open').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await axePage.emulateMedia({ colorScheme });
    assert.deepEqual(await findViolations(axePage, '.claim-note:popover-open'), [], colorScheme);
  }
  await axePage.context().close();
});
