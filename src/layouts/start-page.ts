import { isForSearch } from '../search/is-for-search.ts';

/** What the script of a page serves. */
const links = '.mark, [data-tool], [data-copy]';
const places = `${links}, .search-button, [name=theme], [data-live] :is(button, svg)`;
const turns = ['pointerover', 'pointermove', 'focusin', 'click', 'change', 'keydown', 'scroll'];

/**
 * All that a page does from the start, which comes with it: once a reader turns to something that a script serves, it
 * fetches that script, and then tells it what was done meanwhile. A theme that was chosen before is shown at once.
 */
export function startPage(page: Document): void {
  let held: Event[] = [];
  let loading = false;
  const load = (): void => {
    if (loading) return;
    loading = true;
    import('./serve-page.ts').then(
      (script) => {
        for (const type of turns) page.removeEventListener(type, hold);
        script.servePage(page, isForSearch);
        for (const event of held) event.target?.dispatchEvent(event);
      },
      () => {
        for (const { href } of held.flatMap((event) => linkOf(event) ?? [])) if (href) location.href = href;
        held = [];
        loading = false;
      },
    );
  };
  const hold = (event: Event): void => {
    const asked = held.some(({ type }) => type === 'keydown');
    if (!isServed(event, asked)) return;
    if (event.type === 'keydown' || linkOf(event)) event.preventDefault();
    held.push(event);
    load();
  };
  for (const type of turns) page.addEventListener(type, hold);
  page.querySelector('.search-button')?.toggleAttribute('data-mac', /mac/i.test(navigator.userAgent));
  if (page.documentElement.dataset.theme) load();
}

function isServed(event: Event & Partial<MouseEvent>, asked: boolean): boolean {
  const { type, target } = event;
  if (type === 'scroll') return true;
  if (type === 'keydown') return isForSearch(event as unknown as KeyboardEvent, asked);
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  return (target as Element).closest(places) !== null;
}

/** The link that was pressed, if one was. */
function linkOf({ type, target }: Event): HTMLAnchorElement | null {
  return type === 'click' ? (target as Element).closest<HTMLAnchorElement>(links) : null;
}
