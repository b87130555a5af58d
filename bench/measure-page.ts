import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a page costs those who open it, in a browser that has nothing of it yet. */
export interface PageMeasurement {
  /** The bytes that came over the network, headers included, by what they are, as Chromium names it: Document, Script. */
  bytes: Readonly<Record<string, number>>;
  /** Requests to other origins. */
  foreign: number;
  /** When the largest element of the window was painted, in milliseconds from the start of the navigation. */
  lcp: number;
  /** When the pictures of all figures had been painted, in the same milliseconds. */
  figuresPainted: number;
  /** How long tasks kept the page from answering, beyond 50 ms each, after the first paint, in milliseconds. */
  tbt: number;
  /** How much moved: the sum of the layout shifts. */
  cls: number;
}

/** How slow machine and network are. */
export interface Conditions {
  /** How many times slower than this machine. */
  cpu: number;
  /** In bytes per second. */
  download: number;
  /** Until the answer to a request begins, in milliseconds. */
  latency: number;
  width: number;
  height: number;
}

const slowPhone: Conditions = {
  cpu: 4,
  download: 1_600_000 / 8,
  latency: 150,
  width: 1280,
  height: 900,
};

/** How long nothing may happen on the network until a page counts as loaded is Playwright's: 500 ms. */
const settled = 'networkidle';

/**
 * Opens a page under the conditions (by default 4x CPU slowdown, 1.6 Mbit/s and 150 ms) and waits until it has settled.
 * One run: take the median of several.
 */
export async function measurePage(
  browser: Browser,
  url: string,
  conditions: Partial<Conditions> = {},
): Promise<PageMeasurement> {
  const { cpu, download, latency, width, height } = { ...slowPhone, ...conditions };
  const context = await browser.newContext({ viewport: { width, height } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const traffic = await watchTraffic(client, new URL(url).origin);
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: download,
      uploadThroughput: download,
    });
    await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(watchPaint);
    await page.goto(url, { waitUntil: settled });
    await page.waitForFunction(() => (window as unknown as Watched).paint.figuresPainted > 0);
    return { ...traffic, ...(await readPaint(page)) };
  } finally {
    await context.close();
  }
}

async function watchTraffic(
  client: CDPSession,
  origin: string,
): Promise<{ bytes: Record<string, number>; foreign: number }> {
  const traffic = { bytes: {} as Record<string, number>, foreign: 0 };
  const types = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (!response.url.startsWith(origin) && !response.url.startsWith('data:')) traffic.foreign += 1;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    traffic.bytes[type] = (traffic.bytes[type] ?? 0) + encodedDataLength;
  });
  await client.send('Network.enable');
  return traffic;
}

type Paint = Pick<PageMeasurement, 'lcp' | 'figuresPainted' | 'tbt' | 'cls'>;

interface Watched {
  paint: Paint;
}

/**
 * Runs in the page before anything else. Figures are the elements that name theirs in data-figure; each has a picture, or
 * more than one of which not all are shown. They are painted in the frame after the one that finds all laid out.
 */
function watchPaint(): void {
  const paint: Paint = { lcp: 0, figuresPainted: 0, tbt: 0, cls: 0 };
  (window as unknown as Watched).paint = paint;
  const watch = (type: string, add: (entry: PerformanceEntry & { value?: number }) => void): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) add(entry);
    }).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => (paint.lcp = startTime));
  watch('layout-shift', ({ value = 0 }) => (paint.cls += value));
  watch('longtask', ({ startTime, duration }) => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    if (first && startTime + duration > first.startTime) paint.tbt += Math.max(0, duration - 50);
  });
  const isDrawn = (picture: Element): boolean =>
    picture.getBoundingClientRect().height > 0 &&
    (!(picture instanceof HTMLImageElement) || (picture.complete && picture.naturalWidth > 0));
  const complete = (): boolean =>
    document.readyState !== 'loading' &&
    [...document.querySelectorAll('[data-figure]')].every((figure) =>
      [...figure.querySelectorAll('svg, canvas, img')].some(isDrawn),
    );
  const look = (): void => {
    if (complete()) requestAnimationFrame((time) => (paint.figuresPainted = time));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function readPaint(page: Page): Promise<Paint> {
  return page.evaluate(() => (window as unknown as Watched).paint);
}
