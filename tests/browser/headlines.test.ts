import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveSite } from '../support/served-site.ts';

test('the overview opens with five numbers from the data, each with its figure beside it', async () => {
  const site = await serveSite();
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/performance/`);
  const items = page.getByRole('list', { name: 'Headline numbers' }).getByRole('listitem');
  const shown = await items.evaluateAll((all) =>
    all.map((item) => {
      const [number, picture] = [item.querySelector('.bound'), item.querySelector('.picture svg')];
      const [words, drawn] = [number?.getBoundingClientRect(), picture?.getBoundingClientRect()];
      const beside = (words?.right ?? 0) <= (drawn?.left ?? 0);
      // A word joiner holds the number and its button together.
      const text = number?.textContent.replace('\u2060', '').replace('\u00a0', ' ');
      return [text, item.querySelector('a:not(.mark)')?.getAttribute('href'), beside];
    }),
  );
  assert.deepEqual(shown, [
    ['Under 2 MB', '/performance/image-size/#fig-image-size-build-options', true],
    ['2.73 ms', '/performance/boot-times/#fig-boot-time-by-vmm', true],
    ['2 MB', '/performance/memory/#fig-minimum-memory', true],
    ['74%', '/performance/application-performance/#fig-redis-throughput', true],
    ['179%', '/performance/application-performance/#fig-nginx-throughput', true],
  ]);
  await page.close();
});
