import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Chapter, Page } from './chapter.ts';
import { checkFormerAnchors } from './former-anchors.ts';
import { checkLinks } from './check-links.ts';
import { type Referents, checkReferences } from './check-references.ts';
import { numberFigures } from './number-figures.ts';
import { chapterPath, isSupplement } from './page-path.ts';
import { type ReadPage, readPage } from './read-page.ts';

/**
 * Reads the MDX pages of a folder, puts them in reading order, numbers their figures and checks what they refer to; and
 * so for the supplements beside it, each the index.mdx of a folder of its own. `folder` is relative to `root`, with
 * forward slashes.
 */
export async function loadChapter(
  { root, folder }: { root: string; folder: string },
  referents: Omit<Referents, 'placed'>,
): Promise<{ chapter: Chapter; diagnostics: Diagnostic[] }> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => `${folder}/${name}`);
  const allFiles = [...files, ...(await listSupplements(root, posix.dirname(folder)))];
  const read = await Promise.all(
    allFiles.map(async (file) => readPage(await readFile(join(root, file), 'utf8'), file)),
  );
  const ordered = read.flatMap(({ page }) => page ?? []).sort((a, b) => a.order - b.order);
  const [supplements, pages] = [
    ordered.filter(({ slug }) => isSupplement(slug)),
    ordered.filter(({ slug }) => !isSupplement(slug)),
  ];
  const all = [...pages, ...supplements];
  const numbered = numberFigures(all);
  const { placements } = numbered;
  // A page whose frontmatter is at fault has no number to give, but its figures are there to refer to.
  const placed = read.every(({ parsed }) => parsed) ? new Set(read.flatMap(figuresOf)) : undefined;
  const diagnostics = [
    ...read.flatMap((page) => page.diagnostics),
    ...missingOverview(files, folder),
    ...wrongNames(files),
    ...duplicateOrders(pages),
    ...numbered.diagnostics,
    ...checkFormerAnchors(pages, placements),
    ...read.flatMap(({ content }) => checkReferences(content, { ...referents, placed })),
    // A page that could not be read would make every link to it look broken.
    ...(all.length === allFiles.length ? checkLinks(all, placements) : []),
  ];
  return { chapter: { pages, supplements, placements }, diagnostics };
}

/** The folders beside the chapter's that have a page of their own. */
async function listSupplements(root: string, content: string): Promise<string[]> {
  const entries = await readdir(join(root, content), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && `/${entry.name}/` !== chapterPath)
    .map(({ name }) => `${content}/${name}/index.mdx`)
    .filter((file) => existsSync(join(root, file)))
    .sort();
}

function figuresOf({ content }: ReadPage): string[] {
  const figures = content.uses.filter(({ component }) => component === 'Figure');
  return figures.flatMap(({ attributes }) => attributes.id ?? []);
}

function missingOverview(files: readonly string[], folder: string): Diagnostic[] {
  const file = `${folder}/index.mdx`;
  if (files.includes(file)) return [];
  const place = { file, line: 1, column: 1 };
  return [
    diagnose(
      'file-missing',
      place,
      'the chapter has no overview',
      `add ${file}, with title, description and order`,
    ),
  ];
}

/** The name of a page is in its address. */
function wrongNames(files: readonly string[]): Diagnostic[] {
  const wrong = files.filter((file) => !/\/[A-Za-z0-9][\w.-]*\.mdx$/.test(file));
  const hint = 'rename the file with letters, digits, - and _ only';
  return wrong.map((file) =>
    diagnose('frontmatter-error', { file, line: 1, column: 1 }, 'a page cannot have this name', hint),
  );
}

function duplicateOrders(pages: readonly Page[]): Diagnostic[] {
  return pages.flatMap((page, at) => {
    const earlier = pages.slice(0, at).find(({ order }) => order === page.order);
    if (!earlier) return [];
    const message = `order ${page.order} is that of ${earlier.file} too`;
    return [diagnose('duplicate-order', page.orderPlace, message, 'give each page an order of its own')];
  });
}
