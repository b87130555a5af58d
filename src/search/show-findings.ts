import { siteAddress } from '../components/address.ts';
import { writeCount } from '../diagnostics/write-count.ts';
import { element } from './element.ts';
import type { Findings } from './find-hits.ts';
import type { Hit, HitGroup } from './group-results.ts';
import { markExcerpt } from './mark-excerpt.ts';

/** The findings as a list of pages, each with a list of what was found in it. */
export function listFindings({ groups }: Findings): HTMLElement {
  let count = 0;
  const rowOf = (hit: Hit): HTMLElement[] => {
    count += 1;
    return rowFor(hit, `search-excerpt-${count}`);
  };
  const itemOf = ({ page, parts }: HitGroup): HTMLElement => {
    const item = element('li', {}, element('div', { className: 'search-row page' }, ...rowOf(page)));
    const rows = parts.map((hit) => element('li', { className: 'search-row' }, ...rowOf(hit)));
    if (rows.length > 0) item.append(element('ul', {}, ...rows));
    return item;
  };
  return element('ul', { ariaLabel: 'Results' }, ...groups.map(itemOf));
}

/** A link with what it leads to, and the excerpt that describes it. */
function rowFor({ sign, title, href, excerpt }: Hit, id: string): HTMLElement[] {
  const link = element('a', { href }, element('span', { className: 'search-sign' }, sign), ' ', title);
  if (excerpt === '') return [link];
  link.setAttribute('aria-describedby', id);
  return [link, element('p', { id }, ...markExcerpt(cutTitle(excerpt, title)))];
}

/** An excerpt without the title, which the text of a section begins with. */
function cutTitle(excerpt: string, title: string): string {
  const words = excerpt.split(' ');
  const length = title.split(' ').length;
  const start = words
    .slice(0, length)
    .join(' ')
    .replaceAll(/<\/?mark>/g, '');
  return start === title || start === `${title}.` ? words.slice(length).join(' ') : excerpt;
}

/** What the findings are, in a few words: "14 results". */
export function countFindings({ groups, more }: Findings): string {
  const count = groups.reduce((sum, { parts }) => sum + 1 + parts.length, 0);
  if (more) return `The best ${count} results; more words narrow them down`;
  return writeCount(count, 'result');
}

/** What there is to find, before anything is typed. */
export function invite(): HTMLElement {
  return element(
    'div',
    { className: 'search-note' },
    element('p', {}, 'Finds words in the pages, and figures, tables and claims by what they show.'),
    ways(),
  );
}

/** That nothing was found, and where to look instead. */
export function regret(words: string): HTMLElement {
  const told = element('p', {}, 'Nothing found for ', element('b', {}, words), '.');
  const advice = element('p', {}, 'Try fewer or other words, or look through these:');
  return element('div', { className: 'search-note' }, told, advice, ways());
}

/** That the index cannot be loaded, with a button to try again. */
export function apologise(retry: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, 'Try again');
  button.addEventListener('click', retry);
  const why = import.meta.env.DEV ? ' Only a built site has one: npm run build.' : '';
  const told = element('p', {}, `The search index could not be loaded.${why}`);
  return element('div', { className: 'search-note' }, told, button);
}

function ways(): HTMLElement {
  const link = (path: string, text: string): HTMLElement =>
    element('li', {}, element('a', { href: siteAddress(path) }, text));
  return element(
    'ul',
    {},
    link('figures/', 'All figures'),
    link('data/', 'All tables'),
    link('claims/', 'All claims'),
  );
}
