import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page of a built site asks for as it loads. */
export interface PageWeight {
  /** The bytes of its HTML, style sheets and scripts, each compressed with Brotli at its best. */
  bytes: number;
  /** The bytes of the fonts that it preloads, which are compressed as they are. */
  fonts: number;
  /** The addresses that it loads from other hosts. */
  foreign: string[];
}

/** What an element asks for at once: scripts, style sheets, pictures, frames. Links that one follows are no such thing. */
const asked = /<(?:script|img|iframe|source|embed)\b[^>]*\ssrc="([^"]+)"|<link\b[^>]*\shref="([^"]+)"[^>]*>/g;
const loaded = /\srel="(?:stylesheet|preload|modulepreload|preconnect|dns-prefetch|icon)"/;

/** Weighs a page of a site that is built for the root of a host. */
export async function weighPage(dist: string, path: string): Promise<PageWeight> {
  const html = await readFile(join(dist, path, path.endsWith('.html') ? '' : 'index.html'), 'utf8');
  const addresses = [...html.matchAll(asked)].flatMap(
    ([element, source, href]) => source ?? (loaded.test(element) ? href : undefined) ?? [],
  );
  const [own, foreign] = [/^\/(?!\/)/, /^(?:https?:)?\/\//].map((pattern) =>
    addresses.filter((address) => pattern.test(address)),
  );
  const code = await withImports(
    dist,
    (own ?? []).filter((address) => /\.(?:js|css)$/.test(address)),
  );
  const fonts = await readAll(
    dist,
    (own ?? []).filter((address) => address.endsWith('.woff2')),
  );
  return {
    bytes: [html, ...code].reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
    fonts: fonts.reduce((sum, { length }) => sum + length, 0),
    foreign: foreign ?? [],
  };
}

/** The texts of scripts and style sheets, with those of the modules that a script cannot run without. */
async function withImports(dist: string, addresses: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const waiting = [...addresses]; waiting.length > 0;) {
    const address = waiting.shift() ?? '';
    if (found.has(address)) continue;
    const text = (await readFile(join(dist, address))).toString();
    found.set(address, text);
    // `import(` comes later; it is not asked for as the page loads.
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g))
      waiting.push(new URL(name, `https://site${address}`).pathname);
  }
  return [...found.values()];
}

function readAll(dist: string, addresses: readonly string[]): Promise<Buffer[]> {
  return Promise.all(addresses.map((address) => readFile(join(dist, address))));
}
