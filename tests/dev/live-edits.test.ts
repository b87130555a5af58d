import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type DevSite, serveDev } from '../support/dev-site.ts';
import { testLoopback } from '../support/test-loopback.ts';

const patience = { timeout: 90_000 };
const csv = 'content/results/nginx-throughput.csv';

let copy: DevSite['copy'];
let server: DevSite['server'];
let page: Page;

before(async () => {
  const site = await serveDev();
  ({ copy, server } = site);
  page = await site.browser.newPage();
  page.setDefaultTimeout(patience.timeout);
  await page.goto(`${server.origin}/performance/application-performance/`);
  await page.locator('figure#fig-nginx-throughput table').waitFor({ state: 'attached', ...patience });
});

/** Waits until the page, which nobody reloads but the server, has an element with this text. */
async function shows(selector: string, text: string): Promise<void> {
  await page
    .locator(selector, { hasText: text })
    .first()
    .waitFor({ state: 'attached', ...patience });
}

/** Waits until the page, which nobody reloads but the server, has no such element any more. */
async function showsNo(selector: string, text: string): Promise<void> {
  await page
    .locator(selector, { hasText: text })
    .first()
    .waitFor({ state: 'detached', ...patience });
}

testLoopback('dev', () => server.origin);

const cells = 'figure#fig-nginx-throughput td';

test('a new value in a CSV shows in the table and in the words of its figure', async () => {
  await shows(cells, '26,029');
  await copy.replace(csv, 'MirageOS,Solo5,1,26028.69', 'MirageOS,Solo5,1,29028.69');
  await shows(cells, '29,029');
  await showsNo(cells, '26,029');
  await shows(cells, '26,261');
  await shows('figure#fig-nginx-throughput svg desc', '26,261 req/s');
});

test('a new title in a figure shows', async () => {
  await copy.replace(
    'content/figures/nginx-throughput.vl.json',
    '"title": "nginx throughput by system and platform"',
    '"title": "nginx throughput, titled anew"',
  );
  await shows('figure#fig-nginx-throughput figcaption', 'nginx throughput, titled anew');
});

test('a new sentence in a page shows', async () => {
  await copy.replace(
    'content/performance/application-performance.mdx',
    '## How far ahead',
    'A sentence written just now.\n\n## How far ahead',
  );
  await shows('main p', 'A sentence written just now.');
});

test('another SELECT of a derived table shows', async () => {
  await showsNo('.data-table th, .data-table td', 'A system that');
  await copy.replace(
    'content/results/gain-by-system.sql',
    '  SELECT\n    system,',
    "  SELECT\n    'A system that is ' || system AS system,",
  );
  await shows('[id^="table-gain-by-system"]', '');
  await shows('main :is(th, td)', 'A system that is Docker');
});

test('a new title of a field in the data package shows', async () => {
  const descriptor = JSON.parse(await copy.read('content/results/datapackage.json')) as {
    resources: { name: string; schema: { fields: { name: string; title: string }[] } }[];
  };
  const field = descriptor.resources
    .find(({ name }) => name === 'nginx-throughput')
    ?.schema.fields.find(({ name }) => name === 'throughput');
  assert.ok(field);
  field.title = 'Replies';
  await copy.write('content/results/datapackage.json', JSON.stringify(descriptor, undefined, 2));
  await shows('figure#fig-nginx-throughput th', 'Replies, mean (req/s)');
});

test('a bad cell shows in the overlay, and the page comes back when it is mended', async () => {
  await copy.replace(csv, 'MirageOS,Solo5,2,25956.09', 'MirageOS,Solo5,2,fast');
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'visible', ...patience });
  const line = (await copy.read(csv)).split('\n').findIndex((row) => row.endsWith('fast')) + 1;
  const message = await overlay.locator('#message').innerText();
  assert.ok(message.includes(`${csv}:${line}:18 type-error "fast" is not a number in throughput`), message);
  assert.match(await overlay.locator('#hint').innerText(), /1234\.5/);
  await copy.replace(csv, 'MirageOS,Solo5,2,fast', 'MirageOS,Solo5,2,25956.09');
  await overlay.waitFor({ state: 'detached', ...patience });
  await shows(cells, '26,261');
});

test('a figure that is not there shows in the overlay with its place in the page', async () => {
  const file = 'content/performance/application-performance.mdx';
  await copy.replace(file, '<Figure id="nginx-throughput" />', '<Figure id="nginx-throughputs" />');
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'visible', ...patience });
  const message = await overlay.locator('#message').innerText();
  assert.match(message, /application-performance\.mdx:\d+:1 unknown-figure/);
  assert.match(await overlay.locator('#hint').innerText(), /did you mean "nginx-throughput"/i);
  await copy.replace(file, '<Figure id="nginx-throughputs" />', '<Figure id="nginx-throughput" />');
  await overlay.waitFor({ state: 'detached', ...patience });
  await shows(cells, '26,261');
});
