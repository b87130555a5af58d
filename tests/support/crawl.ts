/** What a crawl of a site found. */
export interface Crawl {
  /** The paths that were fetched, pages and assets, sorted. */
  paths: string[];
  /** Links to other hosts. */
  external: string[];
  /** Links that lead nowhere: `from -> to: why`. */
  broken: string[];
}

interface Link {
  from: string;
  to: URL;
}

/**
 * Fetches a page and all that can be reached from it on its host: links, assets, fonts, and the scripts and styles that
 * scripts load. Fragments need their element. Addresses at `published`, where the site says that it is, are its own too.
 */
export async function crawl(start: string, published: string): Promise<Crawl> {
  const { origin } = new URL(start);
  const pages = new Map<string, { status: number; html: string }>();
  const links: Link[] = [];
  const queue = [start];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (pages.has(address)) continue;
    const response = await fetch(address);
    const [, kind] = /^text\/(html|javascript)/.exec(response.headers.get('content-type') ?? '') ?? [];
    const text = await response.text();
    pages.set(address, { status: response.status, html: kind === 'html' ? text : '' });
    const found = addressesIn(text, kind).map((to): Link => {
      const { href } = new URL(to.replaceAll('&amp;', '&'), address);
      return {
        from: address,
        to: new URL(href.startsWith(published) ? origin + href.slice(published.length) : href),
      };
    });
    links.push(...found);
    queue.push(...found.filter(({ to }) => to.origin === origin).map(({ to }) => withoutHash(to)));
  }
  return {
    paths: [...pages.keys()].map((address) => new URL(address).pathname).toSorted(),
    external: [...new Set(links.filter(({ to }) => to.origin !== origin).map(({ to }) => to.href))],
    broken: links.filter(({ to }) => to.origin === origin).flatMap((link) => faultOf(link, pages)),
  };
}

/** Every address in a page: of attributes, of the refresh of /, of the fonts in its styles, of what its scripts import. In a script: of scripts and styles. */
function addressesIn(text: string, kind: string | undefined): string[] {
  const patterns = {
    html: [
      /<[a-z][^>]*?\s(?:href|src|data-live)="([^"]*)"/g,
      /<meta[^>]* content="(?:0; url=|(?=https?:))([^"]*)"/g,
      /url\("?(?!data:|#)([^)"]*)"?\)/g,
      /import\(["'`]([^"'`]+\.js)["'`]\)/g,
    ],
    javascript: [/["'`](\.\/[\w.-]+\.js|\/[\w./-]+\.css)["'`]/g],
  };
  const own = kind === 'html' || kind === 'javascript' ? patterns[kind] : [];
  return own.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, address]) => address ?? []));
}

function faultOf({ from, to }: Link, pages: ReadonlyMap<string, { status: number; html: string }>): string[] {
  const page = pages.get(withoutHash(to));
  const id = decodeURIComponent(to.hash.slice(1));
  if (page?.status !== 200) return [`${from} -> ${to.href}: ${page?.status ?? 'not fetched'}`];
  return id === '' || page.html.includes(` id="${id}"`) ? [] : [`${from} -> ${to.href}: no such element`];
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}
