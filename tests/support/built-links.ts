import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtPages } from './built-pages.ts';

/** Where the site of the repository says that it is. */
export const siteAddress = 'https://unikraft.org/';

/** Paths below that address that are of the site; others are of the rest of unikraft.org. */
const own = /^(?:_astro|cards|claims|contribute|data|diagnostics|figures|performance|regenerate)\//;

/** The file of a built site at an address. */
export function fileAt(address: string): string {
  const { pathname } = new URL(address);
  return pathname.replace(/\/$/, '/index.html').slice(1);
}

/** Why a link leads nowhere; undefined where it leads to a file, to an element in it, or off the site. */
export async function faultOfLink(dist: string, address: string): Promise<string | undefined> {
  if (!address.startsWith(siteAddress) || !own.test(address.slice(siteAddress.length))) return undefined;
  const file = fileAt(address);
  const text = await readFile(join(dist, file), 'utf8').catch(() => undefined);
  if (text === undefined) return `${address}: no such file`;
  const id = decodeURIComponent(new URL(address).hash.slice(1));
  return id === '' || text.includes(` id="${id}"`) ? undefined : `${address}: no such element`;
}

/**
 * The HTML of the pages of a built site that are themselves, by file: not those that lead on, nor those whose home is
 * another address.
 */
export async function listedPages(dist: string): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  for (const file of await builtPages(dist)) {
    const html = await readFile(join(dist, file), 'utf8');
    const address = siteAddress + file.replace(/index\.html$/, '');
    if (!html.includes('content="noindex"') && attributeOf(html, 'link rel="canonical" href') === address)
      listed.set(file, html);
  }
  return listed;
}

/** The value of an attribute, by what stands before it in its tag. */
export function attributeOf(html: string, before: string): string | undefined {
  return new RegExp(`<${before}="([^"]*)"`).exec(html)?.[1];
}
