import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Descriptor } from '../../src/results/descriptor.ts';
import { repository } from '../support/raw-rows.ts';
import { serveSite } from '../support/served-site.ts';

test('/data/ lists every result table: measured, computed, and those of the page beside the chapter', async () => {
  const { origin, browser } = await serveSite();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/data/`);
  assert.deepEqual(await page.locator('main h2').allInnerTexts(), [
    'Measured',
    'Computed from them',
    'Performance of perfdocs',
  ]);
  const listed = await page
    .locator('.table-entry h3 a')
    .evaluateAll((links) => links.map((link) => [link.textContent, (link as HTMLAnchorElement).pathname]));
  const descriptor = JSON.parse(
    await readFile(join(repository, 'content/results/datapackage.json'), 'utf8'),
  ) as Descriptor;
  const titles = (ending: string, ofPerfdocs = false) =>
    descriptor.resources
      .filter(
        ({ name, path }) => String(path).endsWith(ending) && name.startsWith('perfdocs-') === ofPerfdocs,
      )
      .map(({ name, title }) => [title, `/data/${name}/`]);
  const measured = titles('.csv');
  const derived = titles('.sql').length;
  assert.deepEqual(listed.slice(0, measured.length), measured);
  assert.deepEqual(
    listed.slice(measured.length, measured.length + derived).toSorted(),
    titles('.sql').toSorted(),
  );
  const own = [...titles('.csv', true), ...titles('.sql', true)];
  assert.deepEqual(listed.slice(measured.length + derived), own);
  const entry = page.locator('.table-entry').nth(2);
  assert.deepEqual(
    (await entry.innerText()).split('\n').filter((line) => line !== ''),
    [
      'Boot time of a Unikraft helloworld by VMM',
      'Boot of a Unikraft helloworld guest on each virtual machine monitor (VMM), in two parts: the time in the VMM before the guest runs, and the time in the guest from its first instruction until main().',
      'VMM · NICs · Run · Time in the VMM (µs) · Time in the guest (µs)',
      '130 rows',
      'Figure 3',
      '13 claims',
    ],
  );
});
