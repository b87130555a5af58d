import { join } from 'node:path';
import { serveStatic } from '../../tests/support/static-server.ts';
import { builtPages } from '../../tests/support/built-pages.ts';
import { chapterPages } from '../chapter-pages.ts';
import { chapterSite } from '../chapter-content.ts';
import { auditPage, withAuditor } from '../audit-page.ts';
import type { BenchOptions, BenchRow, Part } from '../part.ts';
import { type SiteUnderTest, perfdocsSite } from '../site-under-test.ts';

/** What Lighthouse says of every page of the built site, as on a mobile phone. */
export const lighthouse: Part = {
  id: 'lighthouse',
  title: 'Lighthouse on every page',
  table: 'perfdocs-lighthouse',
  measure: auditSite,
};

async function auditSite({ quick, progress }: BenchOptions): Promise<BenchRow[]> {
  const site = await (quick ? chapterSite() : perfdocsSite());
  try {
    progress('building the site');
    await site.build();
    const server = await serveStatic(join(site.root, 'dist'));
    const pages = await pagesToAudit(site, quick);
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

/** The paths of all pages that people visit, or of two pages of the chapter. */
async function pagesToAudit({ root }: SiteUnderTest, quick: boolean): Promise<string[]> {
  if (quick) return (await chapterPages(root)).slice(0, 2);
  return (await builtPages(join(root, 'dist')))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}
