import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { findForeignNodes, payload } from '../support/hostile-site.ts';
import { liveFigure, watchPolicy } from '../support/live-figure.ts';
import { builtOther } from '../support/other-site.ts';
import { searchIn } from '../support/search-dialog.ts';
import { serveSite } from '../support/served-site.ts';

let page: Page;
let faults: () => Promise<string[]>;

before(async () => {
  const { origin, browser } = await serveSite(await builtOther());
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  faults = await watchPolicy(page);
  await page.goto(`${origin}/performance/hostile/`);
});

/** What the script of the payload would have done by now, and what it would have needed. */
async function assertHarmless(): Promise<void> {
  assert.deepEqual(await page.evaluate(findForeignNodes), []);
  assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
  assert.deepEqual(await faults(), []);
}

test('a tooltip over a live chart says markup as text', async () => {
  const figure = liveFigure(page, 'hostile');
  await figure.explore();
  const said = await figure.pointAt(0);
  assert.ok(Object.keys(said).includes(`Name ${payload}`), Object.keys(said).join());
  assert.equal(said[`Name ${payload}`], '<script>globalThis.hacked = 1</script>');
  await assertHarmless();
});

test('a note about a number says markup as text', async () => {
  await page.locator('a.mark').click();
  const note = page.locator('#claim-largest');
  await note.waitFor();
  assert.ok((await note.innerText()).includes(`The largest ${payload}`));
  await assertHarmless();
});

test('what is found is shown as text', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const search = searchIn(page);
  await search.find('globalThis.hacked');
  const rows = await search.rows();
  assert.ok(
    rows.some((row) => row.includes(`Figure ${payload}`)),
    rows.join('\n'),
  );
  await assertHarmless();
});

after(async () => {
  await page.close();
});
