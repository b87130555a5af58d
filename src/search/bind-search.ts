/** Opens the search by its button, Ctrl-K or Command-K, and /. What it takes is fetched then. */
export function bindSearch(page: Document): void {
  const button = page.querySelector<HTMLElement>('.search-button');
  if (!button) return;
  if (/mac|iphone|ipad/i.test(navigator.userAgent)) button.dataset.mac = '';
  const open = (): void => {
    import('./open-search.ts')
      .then((search) => search.openSearch())
      .catch(() => {
        button.textContent = 'Search cannot be loaded';
      });
  };
  button.addEventListener('click', open);
  page.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const command = (ctrlKey || metaKey) && key === 'k';
    const typing = (target as Element).closest('input, textarea, select, [contenteditable]');
    if (!command && (key !== '/' || ctrlKey || metaKey || altKey || typing)) return;
    event.preventDefault();
    open();
  });
}
