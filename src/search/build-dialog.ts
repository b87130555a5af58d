import { element } from './element.ts';

/** The dialog and the parts of it that change. */
export interface SearchDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  results: HTMLElement;
  status: HTMLElement;
}

/** Builds the dialog, without results. */
export function buildDialog(): SearchDialog {
  const input = element('input', {
    type: 'text',
    role: 'searchbox',
    ariaLabel: 'Search',
    placeholder: 'Search',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
    enterKeyHint: 'go',
  });
  const close = element('button', { type: 'button', className: 'search-close' }, 'Close');
  const results = element('div', { className: 'search-results' });
  const status = element('p', { role: 'status' });
  const keys = element(
    'p',
    { className: 'search-keys', ariaHidden: 'true' },
    '↑ ↓ move · Enter opens · Esc closes',
  );
  const dialog = element(
    'dialog',
    { className: 'search', ariaLabel: 'Search' },
    element('div', { className: 'search-head', role: 'search' }, input, close),
    results,
    element('div', { className: 'search-foot' }, status, keys),
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  // The ground around it is the dialog itself; what is seen of it lies in elements within.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return { dialog, input, results, status };
}
