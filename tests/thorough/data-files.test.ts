import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Descriptor } from '../../src/results/descriptor.ts';
import { repository } from '../support/raw-rows.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;
let page: Page;

before(async () => {
  site = await serveSite();
  page = await site.browser.newPage();
});

test('figures, tables and claims lead to the table that they come from', async () => {
  await page.goto(`${site.origin}/performance/boot-times/`);
  const figure = page.locator('#fig-boot-time-by-vmm');
  await figure.getByRole('link', { name: 'Download' }).click();
  await figure.locator('summary', { hasText: 'Download' }).waitFor();
  await page.getByRole('link', { name: 'What 2.7 ms rests on' }).click();
  await page.locator('#claim-boot-time').waitFor();
  const links = await page
    .locator('main a[href^="/data/"]:not([download])')
    .evaluateAll((all) =>
      all.map((link) => `${link.closest('.source') ? 'source' : 'claim'} ${link.getAttribute('href') ?? ''}`),
    );
  const found = new Set(links);
  for (const link of ['source', 'claim'].map((place) => `${place} /data/boot-time-by-vmm/`))
    assert.ok(found.has(link), link);
  assert.ok(found.has('source /data/boot-time-comparison/'), 'below a table in the text');
});

test('each table can be downloaded as it is in the repository, as Parquet, and with a schema', async () => {
  const descriptor = await readFile(join(repository, 'content/results/datapackage.json'), 'utf8');
  for (const { name, path, schema: described } of (JSON.parse(descriptor) as Descriptor).resources) {
    await page.goto(`${site.origin}/data/${name}/`);
    const files = await page
      .locator('.table-downloads a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const address = `/data/${name}`;
    assert.deepEqual(files, [`${address}.csv`, `${address}.parquet`, `${address}.schema.json`]);
    const [csv = '', parquet = '', schema = ''] = await Promise.all(
      files.map(async (file) => (await fetch(site.origin + file)).text()),
    );
    const source = await readFile(join(repository, 'content/results', String(path)), 'utf8');
    if (String(path).endsWith('.csv')) assert.equal(csv, source);
    const names = described.fields.map((field) => field.name);
    assert.equal(csv.split(/\r?\n/)[0], names.join(','));
    assert.match(parquet, /^PAR1[^]*PAR1$/);
    const { $id, properties } = JSON.parse(schema) as { $id: string; properties: object };
    assert.equal($id, `https://unikraft.org/data/${name}.schema.json`);
    assert.deepEqual(Object.keys(properties), names);
  }
});
