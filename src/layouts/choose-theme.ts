import { themeKey } from '../theme/theme-choice.ts';

/** Lets a reader choose the theme, and remembers it. Where nothing can be kept, the choice is for this page. */
export function chooseTheme(page: Document): void {
  const root = page.documentElement;
  const buttons = page.querySelectorAll<HTMLInputElement>('[name="theme"]');
  for (const button of buttons) {
    button.checked = button.value === (root.dataset.theme ?? 'system');
    button.addEventListener('change', () => {
      const { value } = button;
      // What was chosen before this script came is told once more, when the theme of before is checked again.
      button.checked = true;
      if (value === 'system') delete root.dataset.theme;
      else root.dataset.theme = value;
      colourFrame(page);
      try {
        if (value === 'system') localStorage.removeItem(themeKey);
        else localStorage.setItem(themeKey, value);
      } catch {
        // A browser that keeps nothing.
      }
    });
  }
  colourFrame(page);
}

/** What the browser draws around the page follows a theme that was chosen, as it else follows the system. */
function colourFrame(page: Document): void {
  const chosen = page.documentElement.dataset.theme;
  for (const colour of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    colour.dataset.media ??= colour.media;
    const { media } = colour.dataset;
    colour.media = chosen === undefined ? media : media.includes(chosen) ? 'all' : 'not all';
  }
}
