import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { shikiClasses } from '../theme/shiki-classes.ts';

/** The theme that code.css gives its colours. */
export const codeTheme = createCssVariablesTheme({ variablePrefix: '--astro-code-' });

/** SQL as HTML, its tokens marked with the classes of code.css. */
export function highlightSql(sql: string): Promise<string> {
  return codeToHtml(sql.trimEnd(), { lang: 'sql', theme: codeTheme, transformers: [shikiClasses] });
}
