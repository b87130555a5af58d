import { escapeXml } from '../figures/clean-svg.ts';

/** A page that search engines may list. */
export interface ListedPage {
  address: string;
  /** When it last changed, in ISO 8601, where that is known. */
  changed: string | undefined;
}

/** A sitemap: https://www.sitemaps.org/protocol.html. */
export function sitemap(pages: readonly ListedPage[]): string {
  const urls = pages.map(({ address, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${escapeXml(changed)}</lastmod>`;
    return `  <url><loc>${escapeXml(address)}</loc>${lastmod}</url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...urls,
    '</urlset>\n',
  ].join('');
}
