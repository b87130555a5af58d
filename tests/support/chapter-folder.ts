import { loadChapter } from '../../src/chapter/load-chapter.ts';
import { withProject } from './temp-project.ts';

type Loaded = Awaited<ReturnType<typeof loadChapter>>;

/** The head of a page with its place in the reading order: five lines. */
export function headOf(order: number): string {
  return `---\ntitle: Page ${order}\ndescription: What it says.\norder: ${order}\n---\n`;
}

/**
 * Loads a chapter of these pages, by name without .mdx, in a project with the figures "boot-time" and "memory" and the
 * reference "paper". Its tables are not known.
 */
export async function loadPages(pages: Readonly<Record<string, string>>): Promise<Loaded> {
  const named = Object.entries(pages).map(
    ([name, text]) => [`content/performance/${name}.mdx`, text] as const,
  );
  const files = { 'content/performance/index.mdx': undefined, ...Object.fromEntries(named) };
  return withProject(files, (root) =>
    loadChapter(
      { root, folder: 'content/performance' },
      { figures: ['boot-time', 'memory'], tables: undefined, references: ['paper'] },
    ),
  );
}
