import { contentFolder } from '../diagnostics/content-folder.ts';
import { type BindingUse, type Chapter, type Page, allPages } from '../chapter/chapter.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ResultsFolder } from '../results/results-folder.ts';
import type { Results } from '../results/results.ts';
import { offerNearest } from '../results/suggest.ts';
import type { Claims, TextEdit } from './binding.ts';
import { type CheckedBinding, checkClaim } from './check-claim.ts';
import { checkRelation } from './check-relation.ts';
import { checkValue } from './check-value.ts';
import { findUnbound } from './find-unbound.ts';
import { type LoadedQueries, loadQueries } from './load-queries.ts';
import { unitOf } from './unit.ts';

export interface LoadedClaims {
  claims: Claims;
  diagnostics: Diagnostic[];
  /** What would make the claims of the pages agree with the results. */
  edits: TextEdit[];
}

/** What claims are checked against, and the pages that have them. */
export interface ClaimContext {
  /** Undefined where they could not be loaded; nothing can be checked then. */
  results: Results | undefined;
  chapter: Chapter;
  /** Whether all pages could be read, so that it is known which queries they use. */
  complete: boolean;
}

/** Runs the queries of a folder and checks every claim and value of the pages against them. */
export async function loadClaims(
  folder: ResultsFolder,
  { results, chapter, complete }: ClaimContext,
): Promise<LoadedClaims> {
  if (!results) return { claims: { queries: new Map(), bindings: [] }, diagnostics: [], edits: [] };
  const pages = allPages(chapter);
  const loaded = await loadQueries(folder, results);
  const checked = pages.flatMap((page) => page.bindings.map((use) => checkBinding(page, use, loaded)));
  const measured = measuredDimensions(results);
  const diagnostics = [
    ...loaded.diagnostics,
    ...checked.flatMap((one) => one.diagnostics),
    ...pages.flatMap((page) => findUnbound(page, measured)),
    ...(complete ? findUnused(loaded, pages) : []),
  ];
  const bindings = checked.flatMap(({ binding }) => binding ?? []);
  const edits = checked.flatMap((one) => one.edits);
  return { claims: { queries: loaded.queries, bindings }, diagnostics, edits };
}

function checkBinding(page: Page, use: BindingUse, { queries, files }: LoadedQueries): CheckedBinding {
  const { query: id } = use.attributes;
  const query = queries.get(id ?? '');
  if (query && use.component === 'Value') return checkValue(page, use, query);
  if (query)
    return use.attributes.holds === undefined
      ? checkClaim(page, use, query)
      : checkRelation(page, use, query);
  const names = files.map(({ name }) => name);
  // A missing attribute is reported with those of all components, and a query that fails at its own file.
  if (!id || id.startsWith('{') || names.includes(id))
    return { binding: undefined, diagnostics: [], edits: [] };
  const hint = `add ${contentFolder}/claims/${id}.sql, or name a query that is there${offerNearest(id, names)}`;
  const fault = diagnose('unknown-query', use.place, `there is no query "${id}"`, hint);
  return { binding: undefined, diagnostics: [fault], edits: [] };
}

function findUnused({ files }: LoadedQueries, pages: readonly Page[]): Diagnostic[] {
  const used = new Set(pages.flatMap(({ bindings }) => bindings.map(({ attributes }) => attributes.query)));
  return files
    .filter(({ name }) => !used.has(name))
    .map(({ name, file }) => {
      const hint = `name it in a page, as in <Value query="${name}" />, or delete the file`;
      return diagnose('unused-query', { file, line: 1, column: 1 }, 'no page uses the query', hint);
    });
}

/** What the results measure; a percentage or a factor is always worth a check. */
function measuredDimensions({ tables }: Results): Set<string> {
  const units = [...tables.values()].flatMap(({ fields }) => fields.flatMap(({ unit }) => unit ?? []));
  return new Set([...units.map((unit) => unitOf(unit).dimension), 'percentage', 'ratio']);
}
