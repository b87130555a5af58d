import type { Page } from '../chapter/chapter.ts';
import { isSupplement } from '../chapter/page-path.ts';
import { absoluteAddress } from '../components/address.ts';

/** The picture that stands for a page of the chapter where it is linked; without a page, the one of the site. */
export function cardAddress(page: Page | undefined): string {
  return absoluteAddress(`cards/${cardName(page)}.png`);
}

/** The name of a card's file, without its ending; no slug is empty but the overview's. */
export function cardName(page: Page | undefined): string {
  if (!page) return 'site';
  if (isSupplement(page.slug)) return `beside${page.slug.replaceAll('/', '-').replace(/-$/, '')}`;
  return page.slug === '' ? 'performance' : `performance-${page.slug}`;
}
