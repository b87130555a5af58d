import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { builtNotes, builtPages } from './built-pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A figure's page has the figure's title and the site's.
    'long-title': ['error', { maxlength: 110 }],
    // ARIA 1.2 allows a name on every element with a role that is not generic, and so on a list.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The navigation is there twice, for wide and for narrow windows, and one is always hidden by CSS. axe checks this
    // on the page as it is displayed (accessibility.test.ts).
    'unique-landmark': 'off',
  },
});

/** What is not valid in the HTML of a built site, each with its place; `ignored` are names of rules. */
export async function findInvalid(dist: string, ignored: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const file of [...(await builtPages(dist)), ...(await builtNotes(dist))]) {
    const report = await validator.validateString(await readFile(join(dist, file), 'utf8'));
    for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages))
      if (!ignored.includes(ruleId)) found.push(`${file}:${line}:${column} ${ruleId} ${message}`);
  }
  return found;
}
