/** Opens the search by its button, Ctrl-K or Command-K, and /. What it takes is fetched then. */
export function bindSearch(button: HTMLElement): void {
  const open = (): void => {
    import('./open-search.ts').then(
      ({ openSearch }) => {
        openSearch();
      },
      () => {
        button.textContent = 'Search cannot be loaded';
      },
    );
  };
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const command = (ctrlKey || metaKey) && key === 'k';
    const typing = (target as Element).closest('input, textarea, select, [contenteditable]');
    if (!command && (key !== '/' || ctrlKey || metaKey || altKey || typing)) return;
    event.preventDefault();
    open();
  });
}
