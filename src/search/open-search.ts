import { loadStyles } from '../live/load-styles.ts';
import dialogStyles from '../theme/search-dialog.css?url';
import resultStyles from '../theme/search-results.css?url';
import { type SearchDialog, buildDialog } from './build-dialog.ts';
import { findHits } from './find-hits.ts';
import { moveByKeys } from './move-by-keys.ts';
import { loadPagefind } from './pagefind.ts';
import { apologise, countFindings, invite, listFindings, regret } from './show-findings.ts';

/** How long the typing has to rest before it is searched for, in milliseconds. */
const rest = 120;

let built: SearchDialog | undefined;

/**
 * Opens the dialog that searches the site, for the words that `typed` tells once it is there, if any. Its results are plain
 * links below an input, which the arrow keys walk: screen readers tell them as links of a list, with their excerpts, where
 * the options of a combobox would be nothing but text.
 */
export async function openSearch(typed: () => string | undefined): Promise<void> {
  await Promise.all([dialogStyles, resultStyles].map(loadStyles));
  built ??= makeSearch();
  const { dialog, input } = built;
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  const words = typed();
  if (words) {
    input.value = words;
    input.dispatchEvent(new Event('input'));
  }
  // What fails here is told when there is something to search for.
  loadPagefind().catch(() => undefined);
}

function makeSearch(): SearchDialog {
  const search = buildDialog();
  const { dialog, input, results } = search;
  const respond = respondIn(search);
  let timer: number | undefined;
  let latest = Promise.resolve();
  const begin = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    latest = respond(input.value.trim());
  };
  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(begin, rest);
  });
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Enter' || isComposing) return;
    if (timer !== undefined) begin();
    void latest.then(() => results.querySelector<HTMLElement>('.search-row a')?.click());
  });
  dialog.addEventListener('click', (event) => {
    const inPlace = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (inPlace && event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  moveByKeys(dialog, input);
  begin();
  document.body.append(dialog);
  return search;
}

/** Shows what is found for some words, unless others are looked for by then. */
function respondIn({ input, results, status }: SearchDialog): (words: string) => Promise<void> {
  let asked = 0;
  const show = (content: HTMLElement, told: string): void => {
    results.replaceChildren(content);
    results.scrollTop = 0;
    status.textContent = told;
  };
  const respond = async (words: string): Promise<void> => {
    asked += 1;
    const own = asked;
    if (words === '') {
      show(invite(), '');
      return;
    }
    try {
      const findings = await findHits(words);
      if (own !== asked) return;
      if (findings.groups.length === 0) show(regret(words), 'No results');
      else show(listFindings(findings), countFindings(findings));
    } catch {
      const retry = (): void => {
        input.focus();
        void respond(words);
      };
      if (own === asked) show(apologise(retry), 'The search index could not be loaded');
    }
  };
  return respond;
}
