import { join } from 'node:path';
import { launchChromium } from '../../tests/support/chromium.ts';
import { serveStatic } from '../../tests/support/static-server.ts';
import { round } from '../build-row.ts';
import { chapterSite } from '../chapter-content.ts';
import { chapterPages } from '../chapter-pages.ts';
import { type PageMeasurement, measurePage } from '../measure-page.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';

/** (g) The pages of the chapter as a slow machine loads them over a slow network, with an empty cache. */
export const pageLoads: Part = {
  id: 'g',
  title: 'Loads of the built pages',
  table: 'perfdocs-page-loads',
  measure: loadPages,
};

async function loadPages({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const site = await chapterSite();
  const browser = await launchChromium();
  try {
    progress('building the site');
    await site.build();
    const server = await serveStatic(join(site.root, 'dist'));
    const pages = (await chapterPages(site.root)).slice(0, quick ? 2 : undefined);
    const rows: BenchRow[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const page of pages) {
        progress(`run ${run} of ${runs}: ${page}`);
        rows.push({ page, run, ...valuesOf(await measurePage(browser, server.origin + page)) });
      }
    }
    await server.close();
    return rows;
  } finally {
    await browser.close();
    await site.remove();
  }
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
