import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { startDev } from '../tests/support/dev-server.ts';

/** A file of a project that is saved again with other bytes, and the page that shows it. */
export interface Edit {
  /** Relative to the project. */
  file: string;
  /** The text of the file after the edit; another one for each run. */
  change: (text: string, run: number) => string;
  /** The path of a page that shows the change in what it is about, its <main>. */
  page: string;
}

/** In milliseconds; the first page of a server waits for everything to be compiled. */
const patience = 120_000;

/** Astro reloads a page once more half a second after an edit of its text; in milliseconds, after which nothing moves. */
const settling = 1000;

/**
 * Serves a project with `perfdocs dev`, saves the file `runs` times, and gives the milliseconds from the end of each write
 * until the browser has loaded a page that shows the change. The file is as before afterwards; a first edit warms the server up.
 */
export async function measureEdits(root: string, edit: Edit, runs: number): Promise<number[]> {
  const file = join(root, edit.file);
  const before = await readFile(file, 'utf8');
  const server = await startDev(root);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.origin + edit.page, { waitUntil: 'load', timeout: patience });
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const time = await reloadAfter(page, () => writeFile(file, edit.change(before, run)));
      if (run > 0) times.push(time);
    }
    return times;
  } finally {
    await browser.close();
    await server.stop();
    await writeFile(file, before);
  }
}

async function reloadAfter(page: Page, write: () => Promise<void>): Promise<number> {
  await delay(settling);
  const show = (): Promise<string> => page.locator('main').innerHTML();
  const before = await show();
  let loaded = nextLoad(page);
  await write();
  const start = performance.now();
  for (;;) {
    await loaded;
    const time = performance.now() - start;
    loaded = nextLoad(page);
    // While it is loaded once more, nothing can be asked of it.
    if ((await show().catch(() => before)) !== before) return time;
  }
}

function nextLoad(page: Page): Promise<Page> {
  const load = page.waitForEvent('load', { timeout: patience });
  // The last one is not waited for.
  load.catch(() => undefined);
  return load;
}
