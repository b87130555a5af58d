import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtFork, forkBase } from '../support/fork-site.ts';
import { serveSite } from '../support/served-site.ts';

test('of more than 5,000 rows the page shows the first, unsorted, and says so', async () => {
  const fork = await builtFork();
  const { origin, browser } = await serveSite(fork.path('dist'), forkBase);
  const page = await browser.newPage();
  await page.goto(`${origin}${forkBase}data/many-runs/`);
  assert.equal(await page.getByText('The first 100 of 5,001 rows; the files have all of them.').count(), 1);
  assert.equal(await page.locator('tbody tr').count(), 100);
  assert.equal(await page.locator('main button').count(), 0);
  const csv = await (await fetch(`${origin}${forkBase}data/many-runs.csv`)).text();
  assert.equal(csv.trimEnd().split('\n').length, 5002);
});
