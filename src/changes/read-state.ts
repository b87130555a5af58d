import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allPages } from '../chapter/chapter.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureCache } from '../figures/figure-cache.ts';
import { parseFigureSpec } from '../figures/figure-spec.ts';
import { type ReadProject, readProject } from '../project/open-project.ts';
import { mostComparedRows } from '../results/row-limit.ts';
import { type Table, isOneCsv } from '../results/table.ts';
import { looseRows } from './loose-rows.ts';
import type { FigureState, ProjectState, TableState, Unread } from './project-state.ts';

/** Reads the project in a folder as far as it can be read; figures that the cache has are not compiled anew. */
export async function readState(root: string, cache?: FigureCache): Promise<ProjectState> {
  const read = await readProject(root, cache);
  const { results, claims, diagnostics } = read;
  try {
    return {
      tables: await readTables(root, read),
      figures: await readFigures(root, read.figures),
      bindings: claims.bindings,
      unread: listUnread(read),
      large: listLarge(read),
      complete: results !== undefined,
      diagnostics,
    };
  } finally {
    results?.close();
  }
}

function listUnread({ results, known, figures, ids, chapter, claims, diagnostics }: ReadProject): Unread {
  const bound = new Set(claims.bindings.map(({ use }) => use));
  // Without its checks a table in several files, or in Parquet, is not read.
  const inFiles = [...(known?.tables.values() ?? [])].filter((table) => !table.derived && !isOneCsv(table));
  const unparsed = diagnostics.filter(({ code }) => code === 'mdx-syntax' || code === 'frontmatter-error');
  const uses = allPages(chapter).flatMap(({ file, bindings }) => bindings.map((use) => ({ file, use })));
  return {
    tables: new Set(
      results ? listLarge({ results }) : [...(known?.unread ?? []), ...inFiles.map(({ name }) => name)],
    ),
    figures: new Set(ids.filter((id) => !figures.has(id))),
    pages: new Set(unparsed.map(({ file }) => file)),
    bindings: new Set(uses.flatMap(({ file, use }) => (bound.has(use) ? [] : `${file}#${use.anchor}`))),
  };
}

/** The names of the tables whose rows are too many to be compared. */
function listLarge({ results }: Pick<ReadProject, 'results'>): string[] {
  return [...(results?.tables.values() ?? [])].filter(isLarge).map(({ name }) => name);
}

function isLarge({ rowCount }: Table): boolean {
  return rowCount > mostComparedRows;
}

/** The tables with their rows; where one is not in order, those of the CSVs as they stand in their files. */
async function readTables(
  root: string,
  { results, known }: ReadProject,
): Promise<ReadonlyMap<string, TableState>> {
  const tables = new Map<string, TableState>();
  for (const [name, table] of (results ?? known)?.tables ?? []) {
    const fields = table.fields.map((field) => field.name);
    if (isLarge(table)) continue;
    if (results) tables.set(name, { table, rows: await results.rows(name, fields) });
    else if (isOneCsv(table)) {
      const text = await readFile(join(root, table.file), 'utf8').catch(() => '');
      tables.set(name, { table, rows: looseRows(text, table) });
    }
  }
  return tables;
}

async function readFigures(
  root: string,
  figures: ReadonlyMap<string, Figure>,
): Promise<ReadonlyMap<string, FigureState>> {
  const states = new Map<string, FigureState>();
  for (const [id, figure] of figures) {
    const text = await readFile(join(root, figure.file), 'utf8');
    const { figureSpec } = parseFigureSpec(text, figure.file, id);
    if (figureSpec) states.set(id, { figure, spec: figureSpec.spec });
  }
  return states;
}
