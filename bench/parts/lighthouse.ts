import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '../../tests/support/static-server.ts';
import { builtPages } from '../../tests/support/built-pages.ts';
import { auditPage, withAuditor } from '../audit-page.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { perfdocsSite } from '../site-under-test.ts';

/** What Lighthouse says of every page of the built site, as on a mobile phone. */
export const lighthouse: Part = {
  id: 'lighthouse',
  title: 'Lighthouse on every page',
  table: 'perfdocs-lighthouse',
  measure: auditSite,
};

async function auditSite({ quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const site = await perfdocsSite();
  try {
    progress('building the site');
    await site.build();
    const dist = join(site.root, 'dist');
    const server = await serveStatic(dist);
    const pages = await pagesToAudit(dist, quick);
    const rows = await withAuditor(async (port) => {
      const scores: BenchRow[] = [];
      for (const page of pages) {
        progress(page);
        const found = await auditPage(`${server.origin}${page}`, port);
        scores.push(...found.map((score) => ({ page, ...score })));
      }
      return scores;
    });
    await server.close();
    return rows;
  } finally {
    await site.remove();
  }
}

/** The addresses of all pages that people visit, or of the chapter's alone. */
async function pagesToAudit(dist: string, quick: boolean): Promise<string[]> {
  const pages = (await builtPages(dist))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  if (!quick) return pages;
  const chapter = await readdir(join(dist, 'performance'));
  return pages.filter((page) => chapter.some((name) => page === `/performance/${name}/`)).slice(0, 2);
}
