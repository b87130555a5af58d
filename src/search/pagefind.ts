import { siteAddress } from '../components/address.ts';

/** A stretch of a page below one of its headings; without an anchor, what stands before the first. */
export interface PagefindSection {
  title: string;
  url: string;
  anchor?: object;
  /** Text in which < and > are escaped, with <mark> around what was found. */
  excerpt: string;
  weighted_locations: readonly { balanced_score: number }[];
}

/** A page, or a record of its own, in which something was found. */
export interface PagefindResult {
  url: string;
  excerpt: string;
  meta: { title?: string; statement?: string; sign?: string; page?: string };
  sub_results: readonly PagefindSection[];
}

/** An index that is loaded, https://pagefind.app/docs/api/. */
export interface Pagefind {
  search: (term: string) => Promise<{ results: readonly { data: () => Promise<PagefindResult> }[] }>;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind & { filters: () => Promise<unknown> };
}

const folder = siteAddress('pagefind/');
let attempts = 0;
let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind and its index, once; after a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Pagefind> {
  // Some browsers do not ask again for a module that they could not fetch: see live/load-chart.ts.
  const query = attempts === 0 ? '' : `?${attempts}`;
  attempts += 1;
  const address = `${folder}pagefind.js${query}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Without its worker, which would be as many bytes again for an index that is searched in a millisecond.
  const pagefind = createInstance({
    noWorker: true,
    basePath: folder,
    baseUrl: siteAddress(''),
    excerptLength: 24,
    excerptEllipsis: '…',
    // "Figure 3" finds Figure 3 before the pages that speak of it; what claims state is no title.
    ranking: { metaWeights: { title: 5, sign: 5, statement: 1 } },
  });
  // That it cannot fetch its index, it says as soon as it is asked for something.
  await pagefind.filters();
  return pagefind;
}

/**
 * Whether a part of the index could not be fetched. Pagefind then finds nothing and does not say why; the browser has a
 * record of it.
 */
export function lacksParts(): boolean {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const parts = entries.filter(({ name }) => name.includes(`${folder}index/`));
  const statuses = new Map(parts.map(({ name, responseStatus }) => [name, responseStatus]));
  return [...statuses.values()].some((status) => status === 0 || status >= 400);
}
