import type { Locator, Page } from 'playwright-core';
import { type MeasuredBar, measureBars } from './figure-bars.ts';

/** A figure of an open page, as a reader explores it. */
export interface LiveFigure {
  root: Locator;
  chart: Locator;
  tooltip: Locator;
  /** Presses "Explore" and waits for the chart. */
  explore: () => Promise<void>;
  bars: () => Promise<MeasuredBar[]>;
  /** Points at the middle of a bar, by its place in `bars`, and gives what the tooltip says. */
  pointAt: (bar: number) => Promise<Record<string, string>>;
}

/** Finds a figure in a page. */
export function liveFigure(page: Page, id: string): LiveFigure {
  const root = page.locator(`figure#fig-${id}`);
  const chart = root.locator('.live-chart:visible');
  const tooltip = page.locator('.live-tooltip:visible');
  return {
    root,
    chart,
    tooltip,
    explore: async () => {
      await root.locator('button.explore').click();
      await chart.waitFor();
    },
    bars: () => measureBars(page, id),
    pointAt: async (bar) => {
      const path = root.locator('svg:visible .mark-rect.role-mark path').nth(bar);
      await path.scrollIntoViewIfNeeded();
      const box = await path.boundingBox();
      if (!box) throw new Error(`${id} has no bar ${bar}`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 4];
      await page.mouse.move(x, y);
      await page.mouse.move(x + 0.5, y);
      await tooltip.waitFor();
      return tooltipFields(tooltip);
    },
  };
}

/** What a tooltip says, by the names that it gives. */
export function tooltipFields(tooltip: Locator): Promise<Record<string, string>> {
  return tooltip
    .locator('dt')
    .evaluateAll((terms) =>
      Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? ''])),
    );
}

/** Collects, from now on, violations of the policy and errors; asked for, it has all that happened before. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  await page.exposeFunction('reportBreach', (text: string) => faults.push(`violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const { reportBreach } = window as unknown as { reportBreach: (text: string) => void };
      reportBreach(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return async () => {
    await page.evaluate(() => undefined);
    return faults;
  };
}
