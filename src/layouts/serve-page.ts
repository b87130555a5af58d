import { bindSearch } from '../search/bind-search.ts';
import { awaitExplorer } from '../live/await-explorer.ts';
import type { isForSearch } from '../search/is-for-search.ts';
import { chooseTheme } from './choose-theme.ts';

/**
 * Serves all that a reader can turn to in a page. It is short: what takes more comes once a reader turns to that.
 * `isFor` tells the keys that are for the search.
 */
export function servePage(page: Document, isFor: typeof isForSearch): void {
  chooseTheme(page);
  bindSearch(page, isFor);
  awaitExplorer(page);
  for (const type of ['pointerover', 'focusin', 'click']) page.addEventListener(type, serveOffers);
  page.addEventListener('scroll', () => void followReading(page), { once: true });
}

async function followReading(page: Document): Promise<void> {
  const reading = await import('./follow-reading.ts');
  reading.followReading(page);
}

/** What a reader can be offered in place of where a link leads; a number also by resting on it. */
const offers = '.mark, [data-tool], [data-copy]';

/** An event, with the keys of the keyboard that may be down while it happens. */
type KeyedEvent = Event & Partial<Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>>;

/**
 * Opens what a link leads to, or copies what a link or a button stands for, in place; where that fails, a press on a link
 * leads there.
 */
function serveOffers(event: KeyedEvent): void {
  const pressed = event.type === 'click';
  const offer = (event.target as Element).closest<HTMLElement>(pressed ? offers : '.mark');
  if (!offer || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (pressed) event.preventDefault();
  serve(offer, event).catch(() => {
    if (pressed && offer instanceof HTMLAnchorElement) location.href = offer.href;
  });
}

async function serve(offer: HTMLElement, event: Event): Promise<void> {
  if (offer.matches('.mark')) {
    const notes = await import('../components/claim-notes.ts');
    return notes.serveMark(offer as HTMLAnchorElement, event);
  }
  const { serveOffer } = await import('../components/serve-offer.ts');
  return serveOffer(offer);
}
