import type { Locator, Page } from 'playwright-core';

/** The search of an open page. */
export interface SearchDialog {
  dialog: Locator;
  input: Locator;
  status: Locator;
  /** Types words in the place of those that are there, and waits for what is told about them. */
  find: (words: string) => Promise<void>;
  /** The results, once there are some: sign and title of each. */
  rows: () => Promise<string[]>;
  /** The results that begin with a sign and a title. */
  row: (text: string) => Locator;
  /** The paths that the links of the dialog lead to. */
  addresses: () => Promise<string[]>;
  /** The text of the link that has the focus, or the role of what else has it. */
  focused: () => Promise<string>;
}

/** Finds the search in a page, once it is opened. */
export function searchIn(page: Page): SearchDialog {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const input = dialog.getByRole('searchbox');
  const status = dialog.getByRole('status');
  const links = dialog.locator('.search-row a');
  return {
    dialog,
    input,
    status,
    find: async (words) => {
      await input.fill('');
      await status.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
      await input.fill(words);
      await status.filter({ hasText: /\S/ }).waitFor();
    },
    rows: async () => {
      await links.first().waitFor();
      return (await links.allTextContents()).map((text) => text.trim());
    },
    row: (text) => links.filter({ hasText: new RegExp(`^${text}`) }),
    addresses: () =>
      dialog
        .locator('a')
        .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    focused: () =>
      page.evaluate(() => {
        const { activeElement: focused } = document;
        return (focused?.role ?? focused?.textContent ?? '').trim();
      }),
  };
}
