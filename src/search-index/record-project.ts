import { allPages } from '../chapter/chapter.ts';
import { pagePath } from '../chapter/page-path.ts';
import { tableAnchor } from '../chapter/table-anchors.ts';
import { valuesOf } from '../claims/query-values.ts';
import { selectFields } from '../components/data-columns.ts';
import { figureAnchor, figureOf } from '../components/placed-figure.ts';
import type { Project } from '../project/project.ts';
import type { Table } from '../results/table.ts';
import type { SearchRecord } from './search-record.ts';

/** The folder of the pages about result tables, below the site's base. */
export const dataPath = '/data/';

/**
 * The figures, claims and tables of a project, in reading order. `dataPages` are the names of the result tables that have a
 * page of their own.
 */
export function recordProject(project: Project, dataPages: readonly string[]): SearchRecord[] {
  return [
    ...recordFigures(project),
    ...recordClaims(project),
    ...recordTables(project),
    ...dataPages.flatMap((name) => recordDataPage(project, name)),
  ];
}

function recordFigures(project: Project): SearchRecord[] {
  const pages = new Map(allPages(project.chapter).map((page) => [page.slug, page]));
  return [...project.chapter.placements.values()].flatMap(({ id, number, slug }) => {
    const page = pages.get(slug);
    if (!page) return [];
    const { title, note, description, caveats } = figureOf(project, id);
    const sign = `Figure ${number}`;
    // Who looks for a number means the chapter: pages beside it begin anew.
    const numbered = project.chapter.pages.includes(page) ? [sign] : [];
    const texts = [note, description, ...caveats.map(({ text }) => text), ...numbered];
    return [recordOf(pagePath(page.slug, figureAnchor(id)), { title, sign, page: page.title }, texts)];
  });
}

/** Each query under the page of all claims, with its values and the words that rest on them. */
function recordClaims({ claims }: Project): SearchRecord[] {
  return [...Map.groupBy(claims.bindings, ({ query }) => query)].map(([query, uses]) => {
    const values = valuesOf(query).map(({ title, text }) => `${title}: ${text}`);
    const words = [...new Set(uses.map((use) => use.words))].map((text) => `“${text}”`);
    const meta = { statement: query.description, sign: 'Claim', page: 'Claims' };
    return recordOf(`/claims/#${query.id}`, meta, [values.join(', '), words.join(', ')]);
  });
}

/** The tables that pages show, where they show them. */
function recordTables({ chapter, results }: Project): SearchRecord[] {
  return allPages(chapter).flatMap((page) =>
    page.uses.flatMap(({ component, attributes: { of = '', columns, caption } }) => {
      const table = component === 'DataTable' ? results.tables.get(of) : undefined;
      if (!table) return [];
      const meta = { title: caption ?? table.title, sign: 'Table', page: page.title };
      return [recordOf(pagePath(page.slug, tableAnchor(of, columns)), meta, aboutTable(table, columns))];
    }),
  );
}

/** The page of a table; what the chapter says about the same comes before it. */
function recordDataPage({ results }: Project, name: string): SearchRecord[] {
  const table = results.tables.get(name);
  if (!table) return [];
  const { title } = table;
  return [
    recordOf(`${dataPath}${name}/`, { statement: title, sign: 'Table', page: title }, aboutTable(table)),
  ];
}

/** What a table is about, with the columns that are shown: all of them where none are named. */
function aboutTable(table: Table, shown?: string): string[] {
  const { name, description, notes } = table;
  const columns = selectFields(table, shown).map(({ title, unit }) => (unit ? `${title} (${unit})` : title));
  return [description, `Columns: ${columns.join(', ')}`, ...notes.map(({ text }) => text), name];
}

function recordOf(url: string, meta: SearchRecord['meta'], texts: readonly string[]): SearchRecord {
  const sentences = texts
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
  return { url, content: sentences.join(' '), meta };
}
