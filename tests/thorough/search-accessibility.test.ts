import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { findViolations, openForAxe } from '../support/find-violations.ts';
import { searchIn } from '../support/search-dialog.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('axe finds nothing in the open dialog, wide in light and narrow in dark', async () => {
  const checked = await openForAxe(site.browser);
  const dialog = searchIn(checked);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await checked.setViewportSize({ width, height: 844 });
    await checked.emulateMedia({ colorScheme });
    await checked.goto(`${site.origin}/performance/methodology/`);
    await checked.keyboard.press('/');
    assert.deepEqual(await findViolations(checked), [], 'empty');
    await dialog.find('boot');
    await checked.keyboard.press('ArrowDown');
    assert.deepEqual(await findViolations(checked), [], 'with results');
    await dialog.find('zzqq');
    assert.deepEqual(await findViolations(checked), [], 'without any');
  }
  await checked.context().close();
});
