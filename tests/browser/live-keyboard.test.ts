import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setupOf, statisticsOf } from '../support/expected-tooltips.ts';
import { liveFigure } from '../support/live-figure.ts';
import { meanOf, numbersOf, readRawRows, written } from '../support/raw-rows.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

test('with the keyboard alone: Explore leads into the chart, arrows go over bars and runs, and it says them', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/performance/application-performance/`);
  const { root, chart, tooltip } = liveFigure(page, 'redis-throughput');
  await root.locator('a').last().focus();
  await root.locator('button.explore').focus();
  await page.keyboard.press('Enter');
  await tooltip.waitFor();
  assert.equal(await chart.evaluate((element) => element === document.activeElement), true);
  const said = (): Promise<string> => chart.locator('[aria-live]').innerText();
  const runs = (await readRawRows('redis-throughput')).filter(
    (row) => row.operation === 'GET' && setupOf(row) === 'Linux, native',
  );
  const values = numbersOf(runs, 'throughput');
  assert.match(await said(), /^Operation: GET; System, platform: Unikraft, QEMU\/KVM; Throughput, mean: /);
  await page.keyboard.press('ArrowDown');
  assert.equal(
    await said(),
    Object.entries({
      Operation: 'GET',
      'System, platform': 'Linux, native',
      ...statisticsOf('Throughput', 'mean', meanOf(values), values, 'req/s'),
    })
      .map((field) => field.join(': '))
      .join('; '),
  );
  await page.keyboard.press('ArrowRight');
  const [, value = '', run] = /; Throughput: ([\d,]+) req\/s; Run: (\d)$/.exec(await said()) ?? [];
  assert.equal(
    value,
    written(numbersOf(runs, 'throughput')[runs.findIndex((row) => row.run === run)] ?? 0, 0),
  );
  await page.keyboard.press('End');
  assert.match(await said(), /^Operation: SET; System, platform: HermiTux, uHyve/);
  await page.keyboard.press('Escape');
  assert.equal(await tooltip.count(), 0);
  await page.keyboard.press('Tab');
  assert.equal(await chart.evaluate((element) => element === document.activeElement), false);
  await page.close();
});
