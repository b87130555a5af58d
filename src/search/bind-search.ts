/** Opens the search by its button, and by the keys that ask for it. What it takes is fetched then. */
export function bindSearch(page: Document, asksForSearch: (event: KeyboardEvent) => boolean): void {
  const button = page.querySelector<HTMLElement>('.search-button');
  if (!button) return;
  const open = (): void => {
    import('./open-search.ts')
      .then((search) => search.openSearch())
      .catch(() => {
        button.textContent = 'Search cannot be loaded';
      });
  };
  button.addEventListener('click', open);
  page.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    open();
  });
}
