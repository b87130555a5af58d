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
import { formatOf, listPaths } from './resource-files.ts';
import { type ResultsFolder, listFiles } from './results-folder.ts';
import { type LoadedDatabase, openResults } from './results-reader.ts';
import type { Results } from './results.ts';
import { timeLimit } from './time-limit.ts';
import { type CheckedDescriptor, validateDescriptor } from './validate-descriptor.ts';

export interface LoadResultsOutcome {
  /** Undefined where a diagnostic is an error. */
  results: Results | undefined;
  /** What can be named, though rows may be wrong; undefined where nothing says which tables there are. */
  known: KnownTables | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Reads a results folder: validates its data package, loads every table into DuckDB, once, and checks it there. All
 * that is wrong comes back at once, as diagnostics; bad input never throws. Each SELECT may run for `limit` milliseconds.
 */
export async function loadResults(folder: ResultsFolder, limit = timeLimit): Promise<LoadResultsOutcome> {
  const files = await listFiles(folder);
  const path = join(folder.root, folder.folder, 'datapackage.json');
  const text = files.includes('datapackage.json') ? await readFile(path, 'utf8') : undefined;
  const checked = validateDescriptor(text, folder.folder, files);
  const database = await openDatabase();
  const exports = join(tmpdir(), `perfdocs-${randomUUID()}`);
  const loaded = await loadTables({ database, exports }, checked, { folder, files, limit });
  const known = listKnownTables(checked, loaded.tables, { folder: folder.folder, files });
  const diagnostics = sortDiagnostics([...checked.diagnostics, ...loaded.diagnostics]);
  if (checked.descriptor === undefined || known === undefined || hasErrors(diagnostics)) {
    database.close();
    return { results: undefined, known, diagnostics };
  }
  const results = openResults({ database, exports }, checked.descriptor, known, loaded.tables);
  return { results, known: results, diagnostics };
}

async function loadTables(
  { database, exports }: LoadedDatabase,
  { resources: listed, names, place }: CheckedDescriptor,
  { folder, files, limit }: { folder: ResultsFolder; files: readonly string[]; limit: number },
): Promise<LoadedTables> {
  const patterns = await checkPatterns(database, listed, place);
  const resources = listed.map(({ resource }) => resource);
  const isDerived = (resource: Resource) => listPaths(resource).some((path) => formatOf(path) === 'sql');
  const measured = await loadFiles(
    database,
    resources.filter((resource) => !isDerived(resource)),
    folder,
    files,
  );
  // From here on statements are run that somebody wrote: they get tables, and nothing else of the machine but the
  // Parquet files that tables are read from, and a folder that is there only while a file for a reader is written.
  await database.lock(exports, listParquet(measured, folder));
  const sqlFiles = await readSqlFiles(folder, files);
  const derived = await loadDerived(database, sqlFiles, {
    folder: folder.folder,
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
