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

/** Fetches a page and all that can be reached from it on its host: links, assets, fonts. Fragments need their element. */
export async function crawl(start: string): Promise<Crawl> {
  const { origin } = new URL(start);
  const pages = new Map<string, { status: number; html: string }>();
  const links: Link[] = [];
  const queue = [start];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (pages.has(address)) continue;
    const response = await fetch(address);
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
    const html = isHtml ? await response.text() : '';
    if (!isHtml) await response.arrayBuffer();
    pages.set(address, { status: response.status, html });
    const found = linksOf(html, address);
    links.push(...found);
    queue.push(...found.filter(({ to }) => to.origin === origin).map(({ to }) => withoutHash(to)));
  }
  return {
    paths: [...pages.keys()].map((address) => new URL(address).pathname).toSorted(),
    external: [...new Set(links.filter(({ to }) => to.origin !== origin).map(({ to }) => to.href))],
    broken: links.filter(({ to }) => to.origin === origin).flatMap((link) => faultOf(link, pages)),
  };
}

/** Every address in a page: attributes, the refresh of /, and the fonts in its styles. */
function linksOf(html: string, from: string): Link[] {
  const addresses = [
    ...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g),
    ...html.matchAll(/<meta http-equiv="refresh" content="0; url=([^"]*)"/g),
    ...html.matchAll(/url\("?(?!data:|#)([^)"]*)"?\)/g),
  ];
  return addresses
    .filter(([tag]) => !tag.includes('rel="canonical"'))
    .map(([, address = '']) => ({ from, to: new URL(address.replaceAll('&amp;', '&'), from) }));
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
