import { contentFolder } from '../diagnostics/content-folder.ts';
import type { Chapter } from '../chapter/chapter.ts';
import { loadChapter } from '../chapter/load-chapter.ts';
import type { Claims, TextEdit } from '../claims/binding.ts';
import { loadClaims } from '../claims/load-claims.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureCache } from '../figures/figure-cache.ts';
import { type FigureTables, loadFigures } from '../figures/load-figures.ts';
import { openPngs } from '../figures/render-png.ts';
import type { KnownTables } from '../results/known-tables.ts';
import { loadResults } from '../results/load-results.ts';
import type { Results } from '../results/results.ts';
import { checkEncodings } from './check-encodings.ts';
import { openProjectCache } from './project-cache.ts';
import { loadReferences } from './load-references.ts';
import { loadSite } from './load-site.ts';
import type { Project } from './project.ts';
import type { Reference } from './reference.ts';
import type { Site } from './site.ts';
import type { Tell } from './stage.ts';

/** What came of opening a project; the project is undefined where a diagnostic is an error. */
export interface OpenedProject {
  project: Project | undefined;
  /** As far as they could be loaded, be the rest in order or not; whoever opened the project closes them. */
  results: Results | undefined;
  diagnostics: Diagnostic[];
  /** What would make the claims of the pages agree with the results, as far as those could be loaded. */
  edits: readonly TextEdit[];
}

/** What could be read of a project, be it in order or not. */
export interface ReadProject {
  site: Site | undefined;
  references: readonly Reference[];
  results: Results | undefined;
  /** The tables, as far as they can be named although a row is wrong. */
  known: KnownTables | undefined;
  /** Those that could be compiled. */
  figures: ReadonlyMap<string, Figure>;
  /** The ids of all figures, compiled or not. */
  ids: readonly string[];
  chapter: Chapter;
  claims: Claims;
  diagnostics: Diagnostic[];
  edits: readonly TextEdit[];
}

interface OpenOptions {
  tell?: Tell | undefined;
  /** Results that were loaded earlier, and are open still; see `loadResults`. */
  before?: Results | undefined;
}

/** Opens a project whose checks must pass; see `readProject`. What the machine refuses to read is a diagnostic too. */
export async function openProject(root: string, options: OpenOptions = {}): Promise<OpenedProject> {
  try {
    return await openReadable(root, options);
  } catch (error) {
    const fault = systemFault(error, root);
    if (!fault) throw error;
    return { project: undefined, results: undefined, diagnostics: [fault], edits: [] };
  }
}

async function openReadable(root: string, options: OpenOptions): Promise<OpenedProject> {
  const cache = openProjectCache(root);
  const { diagnostics, edits, ...read } = await readProject(root, cache, options);
  const { site, references, results, figures, chapter, claims } = read;
  if (site && results && !hasErrors(diagnostics))
    return {
      project: { site, references, results, figures, chapter, claims, drawPng: openPngs(cache) },
      results,
      diagnostics,
      edits,
    };
  return { project: undefined, results, diagnostics, edits };
}

/**
 * Reads everything that a site is made of, in the order in which one rests on the other, and checks it. All that is
 * wrong comes back at once; bad input never throws. `root` is the absolute path of the project, `cache` that of it or of
 * another state of it.
 */
export async function readProject(
  root: string,
  cache: FigureCache | undefined,
  { tell, before }: OpenOptions = {},
): Promise<ReadProject> {
  tell?.('tables');
  const encodingFaults = await checkEncodings(root, contentFolder);
  const { site, diagnostics: siteFaults } = await loadSite(root, `${contentFolder}/site.json`);
  const { references, diagnostics: referenceFaults } = await loadReferences(
    root,
    `${contentFolder}/references.bib`,
  );
  const loaded = await loadResults({ root, folder: `${contentFolder}/results` }, { before });
  const { results, known } = loaded;
  const drawn = await readFigures(root, { results, known, cache }, tell);
  tell?.('text');
  const { figures, ids } = drawn;
  const { chapter, diagnostics: chapterFaults } = await loadChapter(
    { root, folder: `${contentFolder}/performance` },
    { figures: ids, tables: known, references: references.map(({ id }) => id) },
  );
  const {
    claims,
    diagnostics: claimFaults,
    edits,
  } = await loadClaims(
    { root, folder: `${contentFolder}/claims` },
    { results, chapter, complete: !hasErrors(chapterFaults) },
  );
  const diagnostics = makeReport(encodingFaults, [
    ...siteFaults,
    ...referenceFaults,
    ...loaded.diagnostics,
    ...drawn.diagnostics,
    ...chapterFaults,
    ...claimFaults,
  ]);
  return { site, references, results, known, figures, ids, chapter, claims, diagnostics, edits };
}

/** What else is wrong with a file in another encoding may be so for its letters alone. */
function makeReport(encodingFaults: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const unreadable = new Set(encodingFaults.map(({ file }) => file));
  const readable = found.filter(({ file }) => !unreadable.has(file));
  return sortDiagnostics([...encodingFaults, ...readable]);
}

function readFigures(root: string, tables: FigureTables, tell?: Tell): ReturnType<typeof loadFigures> {
  const tellFigures = (...counts: [number, number, number]): void => tell?.('figures', ...counts);
  tellFigures(0, 0, 0);
  return loadFigures({ root, folder: `${contentFolder}/figures` }, { ...tables, tell: tellFigures });
}
