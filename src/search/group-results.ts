import type { PagefindResult, PagefindSection } from './pagefind.ts';

/** Something that was found, and where a link leads to it. */
export interface Hit {
  /** What it is: "Page", "Section", "Figure 3", "Claim", "Table". */
  sign: string;
  title: string;
  href: string;
  /** As Pagefind gives it; empty where only the page around it was found. */
  excerpt: string;
}

/** What was found in a page: the page itself first. */
export interface HitGroup {
  page: Hit;
  parts: Hit[];
}

/** How many sections of a page are shown. */
const mostSections = 3;

/** Puts results below the pages that they stand in; a page is where its best result is. */
export function groupResults(results: readonly PagefindResult[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const result of results) {
    const [href = ''] = result.url.split('#');
    const { statement = '', title = statement, sign = 'Page', page = title } = result.meta;
    const group = groups.get(href) ?? { page: { sign: 'Page', title: page, href, excerpt: '' }, parts: [] };
    groups.set(href, group);
    if (href !== result.url) {
      group.parts.push({ sign, title, href: result.url, excerpt: result.excerpt });
      continue;
    }
    const sections = bestSections(result);
    const head =
      result.sub_results.find(({ anchor }) => !anchor) ?? (sections.length === 0 ? result : undefined);
    Object.assign(group.page, { sign, title, excerpt: head?.excerpt ?? '' });
    group.parts.push(...sections.map((section) => ({ sign: 'Section', ...partOf(section) })));
  }
  return [...groups.values()];
}

/** The sections with the best matches, in the order of the page. */
function bestSections({ sub_results: parts }: PagefindResult): PagefindSection[] {
  const sections = parts.filter(({ anchor }) => anchor);
  const best = sections.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, mostSections);
  return sections.filter((section) => best.includes(section));
}

function scoreOf({ weighted_locations: locations }: PagefindSection): number {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

function partOf({ title, url, excerpt }: PagefindSection): Omit<Hit, 'sign'> {
  return { title, href: url, excerpt };
}
