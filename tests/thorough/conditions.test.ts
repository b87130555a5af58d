import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serveCutOff } from '../support/cut-off.ts';
import { liveFigure } from '../support/live-figure.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const path = '/performance/application-performance/';

let site: ServedSite;

before(async () => {
  site = await serveSite();
});

async function open(
  options: Parameters<ServedSite['browser']['newPage']>[0],
  origin = site.origin,
): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(origin + path);
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: what is drawn is told from its ground`, async () => {
    const page = await open({ forcedColors: 'active', colorScheme });
    const texts = await contrasts(page, 'figure svg:visible text', 'fill');
    assert.ok(texts.length > 20);
    assert.ok(Math.min(...texts) >= 4.5, `text of ${Math.min(...texts)}`);
    const bars = await contrasts(page, 'figure svg:visible .mark-rect.role-mark path', 'fill');
    assert.ok(bars.length > 5);
    assert.ok(Math.min(...bars) >= 3, `bars of ${Math.min(...bars)}`);
    const words = await contrasts(page, '.prose p, .prose a, h1, h2', 'color');
    assert.ok(Math.min(...words) >= 4.5, `words of ${Math.min(...words)}`);
    await page.close();
  });
}

test('reduced motion: nothing moves, scrolls or fades', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await liveFigure(page, 'redis-throughput').explore();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationDuration, scrollBehavior }) =>
            [...transitionDuration.split(','), ...animationDuration.split(',')].some(
              (time) => parseFloat(time) > 0.01,
            ) || scrollBehavior === 'smooth',
        ).length,
  );
  assert.equal(moving, 0);
  await page.close();
});

test('zoomed in to 400%: nothing that stays in view hides more than a third of it', async () => {
  const page = await open({ viewport: { width: 320, height: 256 } });
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .map((element) => element.getBoundingClientRect().height)
      .reduce((sum, height) => sum + height, 0),
  );
  assert.ok(hidden <= 256 / 3, `${hidden} px`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.close();
});

test('a chart whose script breaks off in the middle: the picture stays, and another try succeeds', async () => {
  const proxy = await serveCutOff(site.origin, /\/open-chart\.[^/]+\.js$/);
  const page = await open({}, proxy.origin);
  const { root, chart } = liveFigure(page, 'redis-throughput');
  await root.locator('button.explore').click();
  const status = root.getByRole('status').filter({ hasText: 'could not be loaded' });
  await status.waitFor();
  assert.equal(await root.locator('.figure-wide > svg').isVisible(), true);
  proxy.mend();
  await status.getByRole('button', { name: 'Try again' }).click();
  await chart.waitFor();
  await page.close();
  proxy.close();
});

/** The contrast of each element's colour with the ground of the page, as WCAG has it. */
function contrasts(page: Page, selector: string, property: 'fill' | 'color'): Promise<number[]> {
  return page.locator(selector).evaluateAll((elements, name) => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    return elements
      .map((element) => getComputedStyle(element)[name])
      .filter((color) => color.startsWith('rgb'))
      .map((color) => {
        const [low = 0, high = 0] = [luminance(color), ground].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
  }, property);
}
