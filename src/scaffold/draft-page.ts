import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { stringify } from 'yaml';
import type { Frontmatter } from '../chapter/frontmatter.ts';
import { readPage } from '../chapter/read-page.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { toWords } from '../results/describe-table.ts';
import { listFiles } from '../results/results-folder.ts';
import { type Drafted, draftFile, refuse } from './draft.ts';

const folder = `${contentFolder}/performance`;

/** Drafts a page with the next place in the reading order. Refuses where a page is not in order, so that none is known. */
export async function draftPage(root: string, slug: string, title = toWords(slug)): Promise<Drafted> {
  const names = (await listFiles({ root, folder })).filter((name) => /^[^/]+\.mdx$/.test(name));
  const files = names.map((name) => `${folder}/${name}`);
  const read = await Promise.all(
    files.map(async (file) => readPage(await readFile(join(root, file), 'utf8'), file)),
  );
  const faults = read.flatMap(({ diagnostics }) => diagnostics);
  if (hasErrors(faults)) return refuse(...faults);
  const order = Math.max(0, ...read.flatMap(({ page }) => page?.order ?? [])) + 1;
  const head: Frontmatter = { title, description: 'What this page shows, in a sentence.', order };
  const text = [
    '---',
    `${stringify(head, { lineWidth: 0 })}---`,
    '',
    'What was measured, and what it shows.',
    '',
    '{/* A figure is <Figure id="..." />, a number from the results <Value query="..." />. */}',
    '',
  ].join('\n');
  return draftFile(
    `${folder}/${slug}.mdx`,
    text,
    'write its description and text; npm run dev shows the page',
  );
}
