import type { Page } from 'playwright-core';

interface Shift {
  /** In milliseconds from the start of the page. */
  at: number;
  text: string;
}

interface Watched {
  shifts?: Shift[];
}

type LayoutShift = PerformanceEntry & { value: number; sources: readonly { node?: Node | null }[] };

/** Records every layout shift of the pages that are opened from now on, with what moved. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Shift[] = [];
    (window as unknown as Watched).shifts = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { startTime, value, sources } = entry as LayoutShift;
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML : node?.textContent,
        );
        const text = `${value}: ${moved.map((part) => part?.slice(0, 200)).join(' ... ')}`;
        seen.push({ at: startTime, text });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved after `since`, in milliseconds from the start of the page, until the next two frames are drawn. */
export async function readShifts(page: Page, since: number): Promise<string[]> {
  await passFrames(page);
  const seen = await page.evaluate(() => (window as unknown as Watched).shifts ?? []);
  return seen.filter(({ at }) => at > since).map(({ text }) => text);
}

/** Waits until two frames are drawn. */
export function passFrames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
