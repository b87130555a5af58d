import type { Addresses } from './addresses.ts';

/**
 * What crawlers may visit (RFC 9309): everything. They ask for this file at the root of a host only, so that below a
 * base path it is the host's own file that has to name the sitemap.
 */
export function robotsText(addresses: Addresses): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.file('sitemap.xml')}\n`;
}
