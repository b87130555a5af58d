import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { listFiles } from '../results/results-folder.ts';
import type { SearchRecord } from './search-record.ts';

/** What stands in the text of a page and is none of it, or has a record of its own. */
const left = [
  'h1',
  'pre',
  'svg',
  'summary',
  '.permalink',
  '.chart',
  '.figure-grid',
  '.data-table',
  '.claim-entry',
  '.page-meta',
  '.moved',
];

/** What the browser needs: Pagefind also writes search pages of its own, and a worker. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*\.pagefind|.*\.pf_[a-z]+)$/;

/** The index of a built site. */
export interface SiteIndex {
  /** The folder of the built site. */
  folder: string;
  /** The language of the site, as a BCP 47 tag. */
  language: string;
  records: readonly SearchRecord[];
  /** Whether an HTML file, by its path with forward slashes, is left out. */
  leavesOut: (file: string) => boolean;
}

/**
 * Writes the full-text index of a built site to its folder pagefind/: what is marked with data-pagefind-body in its pages,
 * and the records. The same site gives the same bytes, since all is added in one order.
 */
export async function writeIndex({ folder, language, records, leavesOut }: SiteIndex): Promise<void> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: left, forceLanguage: language });
    if (!index) throw new Error(`there is no search index: ${errors.join(', ')}`);
    const all = await listFiles({ root: folder, folder: '.' });
    const files = all.filter((file) => file.endsWith('.html') && !leavesOut(file));
    for (const file of files) await addPage(index, folder, file);
    for (const record of records) report((await index.addCustomRecord({ ...record, language })).errors);
    await writeNeeded(index, join(folder, 'pagefind'));
  } finally {
    await close();
  }
}

async function addPage(index: PagefindIndex, folder: string, file: string): Promise<void> {
  const content = await readFile(join(folder, file), 'utf8');
  if (!content.includes('data-pagefind-body')) return;
  report((await index.addHTMLFile({ sourcePath: file, content: separateWords(content) })).errors);
}

/**
 * Keeps the words of cells and terms apart, which have no space between them in the HTML, and takes out the word joiners
 * after bound numbers, which would be a part of the word.
 */
function separateWords(html: string): string {
  return html
    .replaceAll(/<(?=(?:caption|dd|dt|td|th)\b)|(?<=<\/code>)<(?=span)/g, ' <')
    .replaceAll(/&NoBreak;|\u2060/g, '');
}

async function writeNeeded(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  report(errors);
  for (const { path, content } of files) {
    const target = join(folder, path);
    if (!needed.test(path)) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

function report(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index is not complete: ${errors.join(', ')}`);
}
