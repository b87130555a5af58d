import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readShifts, watchShifts } from '../support/layout-shifts.ts';
import { readRawRows } from '../support/raw-rows.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { builtSite } from '../support/site-build.ts';

const path = '/data/nginx-throughput/';
const mostScript = 1000;

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
});

/** What the cells of a column show, without signs of caveats, from top to bottom. */
function cellsOf(column: number): Promise<string[]> {
  return page.locator('.sorted-rows tbody tr').evaluateAll(
    (rows, at) =>
      rows.map((row) => {
        const { firstChild } = (row as HTMLTableRowElement).cells[at] ?? {};
        return firstChild?.textContent?.trim() ?? '';
      }),
    column,
  );
}

/** The order that the header tells of each column. */
function orders(): Promise<(string | null)[]> {
  return page
    .locator('.sorted-rows thead th')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-sort')));
}

test('with the keyboard a column sorts up, down, and back; numbers by value, what is missing last', async () => {
  await page.goto(site.origin + path);
  const raw = (await readRawRows('nginx-throughput')).map(({ throughput = '' }) => throughput);
  const numbers = raw.map(Number).filter((value) => !Number.isNaN(value));
  const missing = raw.filter((text) => text === 'not supported');
  assert.ok(missing.length > 0 && new Set(numbers.map((value) => String(value).length)).size > 1);
  const ascending = numbers.toSorted((a, b) => a - b);
  const shown = async (): Promise<(number | string)[]> =>
    (await cellsOf(3)).map((text) => (/^\d/.test(text) ? Number(text.replaceAll(',', '')) : text));

  await page.getByRole('group', { name: 'Rows' }).focus();
  for (let column = 0; column < 4; column += 1) await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Throughput (req/s)' });
  assert.ok(await button.evaluate((node) => node === document.activeElement));
  await page.keyboard.press('Enter');
  assert.deepEqual(await orders(), [null, null, null, 'ascending']);
  assert.deepEqual(await shown(), [...ascending, ...missing]);
  await page.keyboard.press('Space');
  assert.deepEqual(await orders(), [null, null, null, 'descending']);
  assert.deepEqual(await shown(), [...ascending.toReversed(), ...missing]);
  await page.keyboard.press('Enter');
  assert.deepEqual(await orders(), [null, null, null, null]);
  assert.deepEqual(
    await shown(),
    raw.map((text) => (text === 'not supported' ? text : Number(text))),
  );
});

test('text sorts by the alphabet whatever the case, and rows that are alike keep their order', async () => {
  await page.goto(site.origin + path);
  const rows = await readRawRows('nginx-throughput');
  await page.getByRole('button', { name: 'Throughput (req/s)' }).click();
  await page.getByRole('button', { name: 'Platform' }).click();
  assert.deepEqual(await orders(), [null, 'ascending', null, null]);
  const order = ['Firecracker', 'native', 'QEMU/KVM', 'Solo5', 'uHyve'];
  const sorted = order.flatMap((platform) => rows.filter((row) => row.platform === platform));
  const shown = [await cellsOf(0), await cellsOf(1), await cellsOf(2)];
  assert.deepEqual(
    shown,
    (['system', 'platform', 'run'] as const).map((name) => sorted.map((row) => row[name])),
  );
});

test('the buttons take the place of the titles, and sorting moves nothing but rows', async () => {
  await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.origin}/data/gain-by-system/`);
    const boxes = await headerBoxes();
    await page.locator('button.column').nth(4).click();
    assert.deepEqual(await headerBoxes(), boxes, `sorted, at ${width} px`);
    assert.deepEqual(await readShifts(page, 0), []);
    await page.locator('button.column').evaluateAll((buttons) => {
      for (const button of buttons) button.outerHTML = `<span class="column">${button.innerHTML}</span>`;
    });
    assert.deepEqual(await headerBoxes(), boxes, `without the script, at ${width} px`);
  }
});

test('the header stays in view when the rows scroll', async () => {
  await page.goto(`${site.origin}/data/boot-time-by-vmm/`);
  const region = page.getByRole('group', { name: 'Rows' });
  const place = async () => (await page.locator('.sorted-rows thead th').first().boundingBox())?.y;
  const before = await place();
  await region.evaluate((node) => {
    node.scrollTop = 1000;
  });
  assert.equal(await place(), before);
  assert.equal(await region.evaluate((node) => node.scrollTop), 1000);
});

test('the script is small, and only where there is something to sort', async () => {
  const dist = await builtSite();
  const scriptsOf = async (file: string): Promise<string[]> =>
    [...(await readFile(join(dist, file), 'utf8')).matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
  const sortersOf = async (file: string): Promise<string[]> =>
    (await scriptsOf(file)).filter((code) => code.includes('ariaSort'));
  const own = await sortersOf('data/nginx-throughput/index.html');
  assert.equal(own.length, 1);
  assert.ok(brotliCompressSync(String(own[0])).length <= mostScript);
  for (const file of ['data/index.html', 'claims/index.html']) assert.deepEqual(await sortersOf(file), []);
});

/** Where the cells of the header stand in the table, and their texts: left edge, width and height. */
function headerBoxes(): Promise<number[][]> {
  return page.locator('.sortable thead th, .sortable .column').evaluateAll((parts) =>
    parts.map((part) => {
      const { left, width, height } = part.getBoundingClientRect();
      return [left - (part.closest('table')?.getBoundingClientRect().left ?? 0), width, height];
    }),
  );
}
