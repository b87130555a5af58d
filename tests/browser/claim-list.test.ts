import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const boots = '/performance/boot-times/';

let site: ServedSite;
let page: Page;
before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ javaScriptEnabled: false });
});

test('without scripts, a number leads to what it rests on', async () => {
  await page.goto(site.origin + boots);
  await page.getByRole('link', { name: '1 ms is disputed: what the data say' }).click();
  assert.equal(page.url(), `${site.origin}/claims/#guest-time-on-firecracker`);
  const entry = page.locator('section').filter({ has: page.locator('#guest-time-on-firecracker') });
  assert.match(
    (await entry.innerText()).replaceAll(/\s+/g, ' '),
    /^The guest's time on Firecracker.* runs 26 fastest 1,183 µs slowest 1,674 µs n = 26 boots on Firecracker.*boot-time-by-vmm\.csv \(130 rows\).*SQL/,
  );
});

test('the list has every claim, its state, and what the data do not support', async () => {
  await page.goto(`${site.origin}/claims/`);
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
  await page.goto(site.origin + boots);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.mark:visible, .claim-note:visible').count(), 0);
});
