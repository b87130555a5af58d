import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { SqlFile } from '../results/derived-select.ts';
import { type ResultsFolder, listFiles } from '../results/results-folder.ts';
import type { Results } from '../results/results.ts';
import { timeLimit } from '../results/time-limit.ts';
import { checkRow } from './check-row.ts';
import type { Query } from './query.ts';
import { readHead } from './read-head.ts';

const ending = '.sql';

/** The queries that ran, and the files of all. */
export interface LoadedQueries {
  queries: Map<string, Query>;
  files: SqlFile[];
  diagnostics: Diagnostic[];
}

/** Runs every .sql file of a folder over the results. A folder that is not there holds none. */
export async function loadQueries(
  folder: ResultsFolder,
  results: Results,
  limit = timeLimit,
): Promise<LoadedQueries> {
  const files = await readQueryFiles(folder);
  const queries = new Map<string, Query>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const loaded = await loadQuery(file, results, limit);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.query) queries.set(file.name, loaded.query);
  }
  return { queries, files, diagnostics };
}

async function readQueryFiles(folder: ResultsFolder): Promise<SqlFile[]> {
  const names = (await listFiles(folder)).filter((name) => name.endsWith(ending));
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder.folder}/${name}`;
      const sql = await readFile(join(folder.root, file), 'utf8');
      return { name: name.slice(0, -ending.length), file, sql };
    }),
  );
}

async function loadQuery(
  file: SqlFile,
  results: Results,
  limit: number,
): Promise<{ query: Query | undefined; diagnostics: Diagnostic[] }> {
  const { head, diagnostics } = readHead(file.sql, file.file);
  const selected = await results.select(file, limit);
  diagnostics.push(...selected.diagnostics);
  if (!selected.selection) return { query: undefined, diagnostics };
  const { columns, sample, diagnostics: faults } = checkRow(file, selected.selection, head);
  diagnostics.push(...faults);
  const [row] = selected.selection.rows;
  if (hasErrors(diagnostics) || !row) return { query: undefined, diagnostics };
  const { name: id, sql } = file;
  const { from } = selected.selection;
  const tables = from.filter((table) => results.tables.has(table));
  return {
    query: { id, file: file.file, sql, description: head.description, columns, row, sample, tables },
    diagnostics,
  };
}
