import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveSite } from '../support/served-site.ts';

test('without scripts, a citation leads to its reference, and shows it while the pointer or the focus rests on it', async () => {
  const site = await serveSite();
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/performance/`);
  const cite = page.locator('a.cite').first();
  const card = page.getByRole('group', { name: 'Reference 1' });
  const entry = page.locator('.references li').first();
  assert.equal(await card.count(), 0);
  await cite.scrollIntoViewIfNeeded();
  const anchor = (await cite.boundingBox()) ?? assert.fail();
  await page.mouse.move(anchor.x + anchor.width / 2, anchor.y + anchor.height / 2);
  await card.waitFor();
  const words = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  assert.equal(words(await card.textContent()), words(await entry.locator('p').textContent()));
  const shown = (await card.boundingBox()) ?? assert.fail();
  const gap = Math.max(shown.y - (anchor.y + anchor.height), anchor.y - (shown.y + shown.height));
  assert.ok(gap >= 0 && gap < 20, `${gap} px away`);
  await page.mouse.move(0, 0);
  await card.waitFor({ state: 'hidden' });
  await cite.focus();
  await card.waitFor();
  await cite.press('Enter');
  assert.equal(new URL(page.url()).hash, '#ref-unikraft-eurosys21');
  assert.match(
    words(await entry.textContent()),
    /^\[1\] ?Simon Kuenzer, Vlad-Andrei Bădoiu, .* and Felipe Huici\. Unikraft: Fast, Specialized Unikernels the Easy Way\. Proceedings of .* \(EuroSys ’21\), 2021\. Best paper award\./,
  );
  await page.close();
});
