import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { type StaticServer, serveStatic } from '../../tests/support/static-server.ts';
import { round } from '../build-row.ts';
import { copyChapter } from '../chapter-content.ts';
import { starlight, starlightSite } from '../comparison-site.ts';
import { measurePage } from '../measure-page.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { type SiteUnderTest, perfdocsSite } from '../site-under-test.ts';

const page = '/performance/application-performance/';

/** How many times slower than this machine. */
const slowdowns = [1, 2, 3, 4, 6];

/**
 * (i) One page on machines of several speeds, as perfdocs and as Starlight build it. Most of what Starlight takes is the
 * network, which is as fast everywhere: by how much it grows tells machines apart.
 */
export const slowMachines: Part = {
  id: 'i',
  title: 'Loads on slower machines',
  table: 'perfdocs-slow-machines',
  ratios: [{ by: 'tool', of: 'perfdocs', to: starlight, measure: 'figures_painted' }],
  measure: loadOnSlowMachines,
};

interface ServedTool {
  tool: string;
  server: StaticServer;
}

async function loadOnSlowMachines({ runs, quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const content = await copyChapter();
  const sites = [await perfdocsSite(content), await starlightSite(content)];
  const browser = await launchChromium();
  const tools: ServedTool[] = [];
  try {
    for (const site of sites) {
      progress(`building with ${site.tool}`);
      tools.push(await serveTool(site));
    }
    const rows: BenchRow[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const slowdown of quick ? [1, 4] : slowdowns) {
        progress(`run ${run} of ${runs}: ${slowdown} times slower`);
        for (const { tool, server } of tools)
          rows.push({ tool, slowdown, run, ...(await loadOnce(browser, server.origin + page, slowdown)) });
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

/** Builds a site and serves it; those of others have no policy. */
async function serveTool({ tool, root, build }: SiteUnderTest): Promise<ServedTool> {
  await build();
  const findPolicy = tool === 'perfdocs' ? undefined : () => undefined;
  return { tool, server: await serveStatic(join(root, 'dist'), '/', findPolicy) };
}

/** In milliseconds. */
async function loadOnce(browser: Browser, url: string, cpu: number): Promise<BenchRow> {
  const { lcp, figuresPainted, tbt } = await measurePage(browser, url, { cpu });
  return {
    largest_paint: round(lcp, 0),
    figures_painted: round(figuresPainted, 0),
    blocking_time: round(tbt, 0),
  };
}
