import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkTable } from './check-table.ts';
import { openDatabase } from './database.ts';
import type { Resource } from './descriptor.ts';
import { readSqlFiles } from './derived-select.ts';
import { type KnownTables, listKnownTables } from './known-tables.ts';
import { loadDerived } from './load-derived.ts';
import { loadFiles } from './load-files.ts';
import type { LoadedTable, LoadedTables } from './loaded-table.ts';
import { keepTables } from './kept-tables.ts';
import { formatOf, listPaths } from './resource-files.ts';
import { type ResultsFolder, listFiles } from './results-folder.ts';
import { type LoadedDatabase, openResults } from './results-reader.ts';
import type { Results } from './results.ts';
import type { TableOrigin } from './table-origin.ts';
import { stateOfFolder } from './table-state.ts';
import { timeLimit } from './time-limit.ts';
import { type CheckedDescriptor, validateDescriptor } from './validate-descriptor.ts';

export interface LoadResultsOutcome {
  /** Undefined where a diagnostic is an error. */
  results: Results | undefined;
  /** What can be named, though rows may be wrong; undefined where nothing says which tables there are. */
  known: KnownTables | undefined;
  diagnostics: Diagnostic[];
}

interface LoadOptions {
  /** How long each SELECT may run, in milliseconds. */
  limit?: number;
  /** What was loaded earlier, and is open still: where nothing changed since, it is taken over. */
  before?: Results | undefined;
}

/**
 * Reads a results folder: validates its data package, loads every table into DuckDB, once, and checks it there. All
 * that is wrong comes back at once, as diagnostics; bad input never throws. The results are those of `before` themselves
 * where no file changed.
 */
export async function loadResults(
  folder: ResultsFolder,
  { limit = timeLimit, before }: LoadOptions = {},
): Promise<LoadResultsOutcome> {
  const files = await listFiles(folder);
  // Asked for before anything is read: of what changes meanwhile, the next loading finds another state.
  const state = await stateOfFolder(folder, files);
  if (before?.kept.state === state)
    return { results: before, known: before, diagnostics: [...before.kept.diagnostics] };
  const path = join(folder.root, folder.folder, 'datapackage.json');
  const text = files.includes('datapackage.json') ? await readFile(path, 'utf8') : undefined;
  const checked = validateDescriptor(text, folder.folder, files);
  const database = await openDatabase();
  const exports = join(tmpdir(), `perfdocs-${randomUUID()}`);
  const origin: TableOrigin = {
    ...folder,
    files,
    descriptor: text ?? '',
    copy: async (name, own) => before?.kept.copy(name, own, database),
  };
  const loaded = await loadTables({ database, exports }, checked, origin, limit);
  const known = listKnownTables(checked, loaded.tables, { folder: folder.folder, files });
  const diagnostics = sortDiagnostics([...checked.diagnostics, ...loaded.diagnostics]);
  if (checked.descriptor === undefined || known === undefined || hasErrors(diagnostics)) {
    database.close();
    return { results: undefined, known, diagnostics };
  }
  const kept = keepTables(database, loaded.tables, { state, diagnostics });
  const results = openResults({ database, exports, kept }, checked.descriptor, known, loaded.tables);
  return { results, known: results, diagnostics };
}

async function loadTables(
  { database, exports }: Pick<LoadedDatabase, 'database' | 'exports'>,
  { resources: listed, names, place }: CheckedDescriptor,
  origin: TableOrigin,
  limit: number,
): Promise<LoadedTables> {
  const patterns = await checkPatterns(database, listed, place);
  const resources = listed.map(({ resource }) => resource);
  const isDerived = (resource: Resource) => listPaths(resource).some((path) => formatOf(path) === 'sql');
  const measured = await loadFiles(
    database,
    resources.filter((resource) => !isDerived(resource)),
    origin,
  );
  // From here on statements are run that somebody wrote: they get tables, and nothing else of the machine but the
  // Parquet files that tables are read from, and a folder that is there only while a file for a reader is written.
  await database.lock(exports, listParquet(measured, origin));
  const sqlFiles = await readSqlFiles(origin, origin.files);
  const derived = await loadDerived(database, sqlFiles, {
    ...origin,
    loaded: measured.tables,
    resources: resources.filter(isDerived),
    names,
    limit,
  });
  // What is wrong with a measured table shows again in what is derived from it; one report is enough.
  const sound = measured.tables.every(({ complete }) => complete) && derived.diagnostics.length === 0;
  const tables = [...measured.tables, ...derived.tables];
  const diagnostics = [...patterns.diagnostics, ...measured.diagnostics, ...derived.diagnostics];
  const rules = { listed, tables, refused: patterns.refused, place };
  const counted: LoadedTable[] = [];
  for (const loaded of tables) {
    if (!sound && loaded.table.derived) {
      counted.push(loaded);
      continue;
    }
    const { rowCount, diagnostics: faults } = await checkTable(database, loaded, rules);
    diagnostics.push(...faults);
    counted.push({ ...loaded, table: { ...loaded.table, rowCount } });
  }
  return { tables: counted, diagnostics };
}

/** The files that are read whenever a table is queried. */
function listParquet({ tables }: LoadedTables, { root }: ResultsFolder): string[] {
  const read = tables.filter(({ table }) => table.format === 'parquet');
  return read.flatMap(({ table }) => table.files.map((file) => join(root, file)));
}
