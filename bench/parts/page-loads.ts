import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { type StaticServer, serveStatic } from '../../tests/support/static-server.ts';
import { round } from '../build-row.ts';
import { copyChapter } from '../chapter-content.ts';
import { chapterPages } from '../chapter-pages.ts';
import { starlightSite } from '../comparison-site.ts';
import { type PageMeasurement, measurePage } from '../measure-page.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { perfdocsSite } from '../site-under-test.ts';

/** (g) The pages of the chapter as a slow machine loads them over a slow network, with an empty cache. */
export const pageLoads: Part = {
  id: 'g',
  title: 'Loads of the built pages',
  table: 'perfdocs-page-loads',
  ratios: [
    { by: 'tool', of: 'perfdocs', to: 'Starlight with client-side charts', measure: 'figures_painted' },
  ],
  measure: loadPages,
};

interface ServedTool {
  tool: string;
  server: StaticServer;
}

async function loadPages({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const content = await copyChapter();
  const ours = await perfdocsSite(content);
  const sites = [ours, await starlightSite(content)];
  const browser = await launchChromium();
  const tools: ServedTool[] = [];
  try {
    for (const site of sites) {
      progress(`building with ${site.tool}`);
      await site.build();
      // A site of others need not have a policy.
      const server = await serveStatic(
        join(site.root, 'dist'),
        '/',
        site === ours ? undefined : () => undefined,
      );
      tools.push({ tool: site.tool, server });
    }
    const pages = (await chapterPages(ours.root)).slice(0, quick ? 2 : undefined);
    const rows: BenchRow[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const page of pages) {
        progress(`run ${run} of ${runs}: ${page}`);
        rows.push(...(await loadPage(browser, tools, page, run)));
      }
    }
    return rows;
  } finally {
    await browser.close();
    for (const { server } of tools) await server.close();
    for (const site of sites) await site.remove();
    await rm(content, { recursive: true });
  }
}

/** One load of a page as each tool built it. */
async function loadPage(
  browser: Browser,
  tools: readonly ServedTool[],
  page: string,
  run: number,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { tool, server } of tools)
    rows.push({ tool, page, run, ...valuesOf(await measurePage(browser, server.origin + page)) });
  return rows;
}

/** In kilobytes of 1,000 bytes and in milliseconds. */
function valuesOf({ bytes, lcp, figuresPainted, tbt, cls }: PageMeasurement): BenchRow {
  const transferred = Object.values(bytes).reduce((sum, count) => sum + count, 0);
  return {
    transferred: round(transferred / 1000, 1),
    largest_paint: round(lcp, 0),
    figures_painted: round(figuresPainted, 0),
    blocking_time: round(tbt, 0),
    layout_shift: round(cls, 4),
  };
}
