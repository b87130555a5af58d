import { bindSearch } from '../search/bind-search.ts';
import { awaitExplorer } from '../live/await-explorer.ts';
import { chooseTheme } from './choose-theme.ts';

/**
 * All that a page does from the start. It is short, for it comes with the page: what takes more comes once a reader turns
 * to it.
 */
export function startPage(page: Document): void {
  chooseTheme(page);
  bindSearch(page);
  awaitExplorer(page);
  page.addEventListener('click', serveOffers);
  page.addEventListener('scroll', () => void followReading(page), { once: true });
}

async function followReading(page: Document): Promise<void> {
  const reading = await import('./follow-reading.ts');
  reading.followReading(page);
}

/** Opens what a link leads to, or copies what a link or a button stands for, in place; where that fails, a link leads there. */
function serveOffers(event: MouseEvent): void {
  const offer = (event.target as Element).closest<HTMLElement>('[data-tool], [data-copy]');
  if (!offer || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('../components/serve-offer.ts')
    .then((offers) => offers.serveOffer(offer))
    .catch(() => {
      if (offer instanceof HTMLAnchorElement) location.href = offer.href;
    });
}
