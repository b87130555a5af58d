import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { issuePaths, sayIssue } from '../diagnostics/issue-paths.ts';
import { parseJson } from '../diagnostics/json-document.ts';
import { type Site, siteSchema } from './site.ts';

/** Reads and checks site.json. `file` is relative to `root`. */
export async function loadSite(
  root: string,
  file: string,
): Promise<{ site: Site | undefined; diagnostics: Diagnostic[] }> {
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    const place = { file, line: 1, column: 1 };
    return {
      site: undefined,
      diagnostics: [diagnose('file-missing', place, 'the site has no site.json', `add ${file}`)],
    };
  }
  const { document, diagnostics } = parseJson(text, file);
  if (!document) return { site: undefined, diagnostics };
  const parsed = siteSchema.safeParse(document.value);
  if (parsed.success) return { site: parsed.data, diagnostics };
  const issues = parsed.error.issues.flatMap((issue) =>
    issuePaths(issue).map((path) => {
      const hint =
        issue.code === 'invalid_format' && issue.format === 'url'
          ? 'write a whole URL, with https:// or http://'
          : 'schemas/site.schema.json says what site.json holds';
      const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
      return diagnose('site-error', document.placeOf(path), `${where}${sayIssue(issue)}`, hint);
    }),
  );
  return { site: undefined, diagnostics: issues };
}
