import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkForeignKeys } from './check-foreign-keys.ts';
import { checkNotes } from './check-notes.ts';
import { checkKeys } from './check-keys.ts';
import { checkPatterns } from './check-patterns.ts';
import { type Database, openDatabase } from './database.ts';
import { placeIssue } from './descriptor-issue.ts';
import { readSqlFiles } from './derived-select.ts';
import { type KnownTables, listKnownTables } from './known-tables.ts';
import { loadCsvTables } from './load-csv-tables.ts';
import { loadDerived } from './load-derived.ts';
import type { LoadedTable, LoadedTables } from './loaded-table.ts';
import { quoteName } from './quote.ts';
import { type ResultsFolder, listFiles } from './results-folder.ts';
import { openResults } from './results-reader.ts';
import type { Results } from './results.ts';
import type { Table } from './table.ts';
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
 * Reads a results folder: validates its data package, loads every CSV and every derived table into DuckDB and checks
 * them. All that is wrong comes back at once, as diagnostics; bad input never throws. Each SELECT may run for `limit`
 * milliseconds.
 */
export async function loadResults(folder: ResultsFolder, limit = timeLimit): Promise<LoadResultsOutcome> {
  const files = await listFiles(folder);
  const path = join(folder.root, folder.folder, 'datapackage.json');
  const text = files.includes('datapackage.json') ? await readFile(path, 'utf8') : undefined;
  const checked = validateDescriptor(text, folder.folder, files);
  const database = await openDatabase();
  const loaded = await loadTables(database, checked, { folder, files, limit });
  const known = listKnownTables(checked, loaded.tables, { folder: folder.folder, files });
  const diagnostics = sortDiagnostics([...checked.diagnostics, ...loaded.diagnostics]);
  if (checked.descriptor === undefined || known === undefined || hasErrors(diagnostics)) {
    database.close();
    return { results: undefined, known, diagnostics };
  }
  const tables = await countRows(database, loaded.tables);
  const results = openResults(database, checked.descriptor, { ...known, tables }, loaded.tables);
  return { results, known: results, diagnostics };
}

async function loadTables(
  database: Database,
  { resources: listed, names, place }: CheckedDescriptor,
  { folder, files, limit }: { folder: ResultsFolder; files: readonly string[]; limit: number },
): Promise<LoadedTables> {
  const patterns = await checkPatterns(database, listed, place);
  const resources = listed.map(({ resource }) => resource);
  const isDerived = ({ path }: { path: string }) => path.endsWith('.sql');
  const csv = await loadCsvTables(
    database,
    resources.filter((resource) => !isDerived(resource)),
    folder,
  );
  // From here on statements are run that somebody wrote: they get tables, and nothing else of the machine.
  await database.lock();
  const sqlFiles = await readSqlFiles(folder, files);
  const derived = await loadDerived(database, sqlFiles, {
    folder: folder.folder,
    loaded: csv.tables,
    resources: resources.filter(isDerived),
    names,
    limit,
  });
  // What is wrong with a CSV shows again in what is derived from it; one report is enough.
  const sound = csv.tables.every(({ complete }) => complete) && derived.diagnostics.length === 0;
  const tables = [...csv.tables, ...derived.tables];
  const diagnostics = [...patterns.diagnostics, ...csv.diagnostics, ...derived.diagnostics];
  for (const loaded of sound ? tables : csv.tables) {
    diagnostics.push(...(await checkConstraints(database, loaded, patterns.refused)));
    diagnostics.push(...(await checkKeys(database, loaded)));
    diagnostics.push(...(await checkForeignKeys(database, loaded, tables)));
  }
  for (const { table } of (sound ? tables : csv.tables).filter(({ complete }) => complete)) {
    const described = listed.find(({ name }) => name === table.name);
    if (!described) continue;
    const issues = await checkNotes(database, described, table);
    diagnostics.push(...issues.map((issue) => placeIssue({ placeOf: place }, issue)));
  }
  return { tables, diagnostics };
}

async function countRows(database: Database, loaded: readonly LoadedTable[]): Promise<Map<string, Table>> {
  const counts = loaded.map(({ table }, at) => `(SELECT count(*) FROM ${quoteName(table.name)}) AS "${at}"`);
  const [count = {}] = counts.length === 0 ? [] : await database.query(`SELECT ${counts.join(', ')}`);
  return new Map(
    loaded.map(({ table }, at) => [table.name, { ...table, rowCount: Number(count[String(at)]) }]),
  );
}
