import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const boots = '/performance/boot-times/';

let site: ServedSite;
let page: Page;
before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ javaScriptEnabled: false });
});

/** Opens a page, with scripts off. */
async function open(path: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(site.origin + path);
}

test('without scripts, a tap on a number opens what it rests on', async () => {
  await open(boots);
  const note = page.locator('#claim-guest-time-on-firecracker-disputed');
  assert.equal(await note.isVisible(), false);
  await page.getByRole('button', { name: '1 ms is disputed: what the data say' }).click();
  assert.equal(await note.isVisible(), true);
  const text = (await note.innerText()).replaceAll(/\s+/g, ' ');
  assert.match(text, /^The published data do not support this The guest's time on Firecracker/);
  assert.match(
    text,
    /runs 26 fastest 1,183 µs slowest 1,674 µs n = 26 boots on Firecracker Figure 3 Data: boot-time-by-vmm\.csv \(130 rows\)/,
  );
  await note.getByRole('button', { name: 'Close' }).click();
  assert.equal(await note.isVisible(), false);
});

test('the keyboard opens a note, reaches its links next, and closes it', async () => {
  await open(boots);
  const note = page.locator('#claim-boot-time');
  await page.getByRole('button', { name: 'What 2.7 ms rests on' }).press('Enter');
  assert.equal(await note.isVisible(), true);
  await page.keyboard.press('Tab');
  assert.equal(await note.locator('a:focus').innerText(), 'Figure 3');
  await page.keyboard.press('Escape');
  assert.equal(await note.isVisible(), false);
});

test('without scripts, a note opens while the pointer or the focus rests on a number', async () => {
  await open(boots);
  const note = page.locator('#claim-boot-time');
  await page.getByRole('button', { name: 'What 2.7 ms rests on' }).hover();
  await note.waitFor({ state: 'visible' });
  await page.mouse.move(0, 0);
  await note.waitFor({ state: 'hidden' });
});

test('a note lies beside its number, on a phone at the lower edge, and in the window', async () => {
  for (const width of [1280, 390]) {
    await open('/performance/application-performance/', width);
    const mark = page.getByRole('button', { name: 'What 34% to 82% rests on' });
    await mark.click();
    const [number, note] = [
      await mark.boundingBox(),
      await page.locator('#claim-throughput-over-docker').boundingBox(),
    ];
    if (!number || !note) assert.fail();
    assert.ok(note.x >= 0 && note.x + note.width <= width && note.y >= 0 && note.y + note.height <= 800);
    if (width === 390) assert.deepEqual([note.x, note.width, note.y + note.height], [0, 390, 800]);
    else
      assert.ok(
        Math.min(Math.abs(note.y - number.y - number.height), Math.abs(number.y - note.y - note.height)) < 24,
      );
  }
});

test('an open note is accessible, light and dark', async () => {
  const axePage = await openForAxe(site.browser);
  await axePage.goto(site.origin + boots);
  await axePage.getByRole('button', { name: 'What 45% rests on' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await axePage.emulateMedia({ colorScheme });
    assert.deepEqual(await findViolations(axePage, '.claim-note:popover-open'), [], colorScheme);
  }
  await axePage.context().close();
});

test('the list has every claim, its state, and what the data do not support', async () => {
  await open('/claims/');
  const disputed = page.getByRole('row').filter({ hasText: 'Unikraft on QEMU/KVM is than native Linux' });
  assert.match(
    (await disputed.allInnerTexts()).join('\n'),
    /60%; 10% to 60%\s+Application performance, Methodology\s+low: 10\.2%, high: 66\.2%/,
  );
  const entry = page.locator('section').filter({ has: page.locator('#throughput-over-native-linux') });
  const states = await entry.locator('li').allInnerTexts();
  assert.deepEqual(states, [
    'Performance: “10%” computed',
    'Performance: “66%” computed',
    'Application performance: “10% to 66%” agrees',
    'Application performance: “60%” disputed',
    'Methodology: “10% to 60%” disputed',
    'Methodology: “10% to 66%” agrees',
  ]);
  await entry.getByText('SQL', { exact: true }).click();
  assert.equal(await entry.locator('pre .tok-keyword').first().innerText(), 'SELECT');
  assert.equal(await page.locator('pre [style]').count(), 0);
});

test('on paper there is text alone', async () => {
  await open(boots);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.mark:visible, .claim-note:visible').count(), 0);
});
