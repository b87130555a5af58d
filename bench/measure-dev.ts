import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { startDev } from '../tests/support/dev-server.ts';

/** A file of a project that is saved again with other bytes, and the page that shows it. */
export interface Edit {
  /** Relative to the project. */
  file: string;
  /** The text of the file after the edit; another one for each run. */
  change: (text: string, run: number) => string;
  /** The path of a page that shows the change. */
  page: string;
}

/** In milliseconds; the first page of a server waits for everything to be compiled. */
const patience = 120_000;

/**
 * Serves a project with `perfdocs dev`, saves the file `runs` times, and gives the milliseconds from the end of each write
 * until the browser has loaded the changed page. The file is as before afterwards; a first edit warms the server up.
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
  const loaded = page.waitForEvent('load', { timeout: patience });
  await write();
  const start = performance.now();
  await loaded;
  return performance.now() - start;
}
