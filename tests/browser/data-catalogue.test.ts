import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { tables } from '../support/content-counts.ts';
import { readRawRows, repository, written } from '../support/raw-rows.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});

test('the page of a measured table shows every row with all digits, and why a value is missing', async () => {
  await page.goto(`${site.origin}/data/nginx-throughput/`);
  const table = page.getByRole('group', { name: 'Rows' }).getByRole('table');
  assert.deepEqual(await table.locator('thead th').allInnerTexts(), [
    'System',
    'Platform',
    'Run',
    'Throughput (req/s)',
  ]);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent.trim())),
    );
  const number = (text: string): string => (/^\d/.test(text) ? written(Number(text), 2) : text);
  const signs: Record<string, string> = { MirageOS: '*', HermiTux: '§', Rump: '¶' };
  const expected = (await readRawRows('nginx-throughput')).map(
    ({ system = '', platform, run, throughput = '' }) => [
      system,
      platform,
      run,
      number(throughput) + (signs[system] ?? ''),
    ],
  );
  assert.deepEqual(rows, expected);
  assert.equal(await table.locator('td.missing').first().innerText(), 'not supported§');
  const caveats = page.locator('.caveats li[data-sign]');
  assert.deepEqual(await caveats.evaluateAll((all) => all.map((one) => one.getAttribute('data-sign'))), [
    '*',
    '§',
    '¶',
  ]);
  assert.equal(await page.locator('main button').count(), 0, 'no buttons that do nothing');
});

test('it says what the table is, and what each field holds', async () => {
  await page.goto(`${site.origin}/data/image-size-by-system/`);
  const facts = linesOf(await page.locator('.facts').first().innerText());
  assert.deepEqual(facts, [
    ...['Table', `image-size-by-system (one of ${tables} result tables)`, 'Size', '28 rows of 3 fields'],
    ...['Key', 'System and Application', 'File', 'content/results/image-size-by-system.csv'],
    ...['Source', "EuroSys'21 artifacts, fig_09: image sizes by system (d88853d5)"],
    ...['Licence', 'Creative Commons Attribution-NonCommercial 4.0 International'],
  ]);
  const source = page.locator('.facts a[href*="eurosys21-artifacts"]').first();
  assert.match((await source.getAttribute('href')) ?? '', /\/tree\/d88853d5\/experiments\/fig_09_/);
  const fields = await page
    .locator('.fields > div')
    .evaluateAll((all) => all.map((field) => [field.id, (field as HTMLElement).innerText]));
  assert.deepEqual(
    fields.map(([id, text]) => [id, linesOf(String(text))]),
    [
      [
        'field-system',
        [
          ...['System', 'system', 'The operating system or unikernel that the image is built with.'],
          'string part of the key; one of HermiTux, Linux userspace, Lupine, MirageOS, OSv, Rump, Unikraft; never missing',
        ],
      ],
      [
        'field-application',
        [
          ...['Application', 'application', 'The application that the image runs.'],
          'string part of the key; one of helloworld, nginx, Redis, SQLite; never missing',
        ],
      ],
      [
        'field-image_size',
        [
          ...['Image size', 'image_size', 'Disk usage of the stripped image.'],
          'integer, B at least 0; may be missing: “not supported”',
        ],
      ],
    ],
  );
});

test('a derived table has its SQL, the tables that it is computed from, and what rests on it', async () => {
  await page.goto(`${site.origin}/data/gain-by-system/`);
  const from = page.locator('.facts > div').filter({ hasText: 'Computed from' }).getByRole('link');
  assert.deepEqual(await hrefsOf(from), ['/data/throughput-over-baselines/']);
  const sql = await readFile(join(repository, 'content/results/gain-by-system.sql'), 'utf8');
  assert.equal(await page.locator('main pre').innerText(), sql.trimEnd());
  assert.deepEqual(await hrefsOf(page.locator('.uses a')), [
    '/performance/application-performance/#table-gain-by-system-system-platform-redis_get-redis_set-nginx',
  ]);
  await page.goto(`${site.origin}/data/boot-time-by-vmm/`);
  const uses = await hrefsOf(page.locator('.uses a'));
  assert.deepEqual(uses.slice(0, 2), [
    '/performance/boot-times/#fig-boot-time-by-vmm',
    '/data/boot-time-medians/',
  ]);
  assert.equal(uses.length, 2 + 13);
  assert.ok(uses.slice(2).every((href) => href?.startsWith('/claims/#')));
});

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function hrefsOf(links: ReturnType<Page['locator']>): Promise<(string | null)[]> {
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
}
