import type { isForSearch } from './is-for-search.ts';

/**
 * Opens the search by its button, and by the keys that ask for it. What it takes is fetched then; what is typed meanwhile
 * are its words.
 */
export function bindSearch(page: Document, isFor: typeof isForSearch): void {
  const button = page.querySelector<HTMLElement>('.search-button');
  if (!button) return;
  let typed: string | undefined;
  const open = async (): Promise<void> => {
    typed ??= '';
    try {
      const search = await import('./open-search.ts');
      await search.openSearch(() => typed);
    } catch {
      button.textContent = 'Search cannot be loaded';
    }
    typed = undefined;
  };
  button.addEventListener('click', () => void open());
  page.addEventListener('keydown', (event) => {
    if (!isFor(event, typed !== undefined)) return;
    event.preventDefault();
    if (typed === undefined) void open();
    else if (!event.ctrlKey && !event.metaKey) typed += event.key;
  });
}
