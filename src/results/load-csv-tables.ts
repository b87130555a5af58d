import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkHeader } from './check-header.ts';
import { decodeCsv } from './csv-text.ts';
import type { Database } from './database.ts';
import { describeTable } from './describe-table.ts';
import type { Resource } from './descriptor.ts';
import { loadTable } from './load-table.ts';
import type { LoadedTable, LoadedTables } from './loaded-table.ts';
import type { ResultsFolder } from './results-folder.ts';
import { traceCsv } from './table-rows.ts';

/** Loads the CSVs of the resources; one that cannot be read as a table is reported and has no table. */
export async function loadCsvTables(
  database: Database,
  resources: readonly Resource[],
  folder: ResultsFolder,
): Promise<LoadedTables> {
  const tables: LoadedTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const outcome = await loadCsv(database, resource, folder);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.loaded !== undefined) tables.push(outcome.loaded);
  }
  return { tables, diagnostics };
}

async function loadCsv(
  database: Database,
  resource: Resource,
  { root, folder }: ResultsFolder,
): Promise<{ loaded?: LoadedTable; diagnostics: Diagnostic[] }> {
  const table = describeTable(resource, folder);
  const path = join(root, table.file);
  const before = await fileState(path);
  const { text, diagnostics } = decodeCsv(await readFile(path), table.file);
  if (text === undefined) return { diagnostics };
  const names = table.fields.map(({ name }) => name);
  const labels = checkHeader(text, names, table.file);
  if (labels.length > 0) return { diagnostics: labels };
  const rows = traceCsv(text, names.length);
  // DuckDB reads the file itself, and the places of what it finds are those of the text.
  const isSame = async (): Promise<boolean> => (await fileState(path)) === before;
  const faults = await loadTable(database, table, { path, file: table.file, text, names }, { rows, isSame });
  if (faults === undefined) return { diagnostics: [changedFile(table.file)] };
  return {
    loaded: { table, schema: resource.schema, rows, from: [], complete: faults.length === 0 },
    diagnostics: faults,
  };
}

/** Differs after every change of a file. */
async function fileState(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return [ino, size, mtimeNs].join(' ');
}

function changedFile(file: string): Diagnostic {
  const hint = 'run the command again when nothing writes to the file';
  return diagnose('changed-input', { file, line: 1, column: 1 }, 'the file changed while it was read', hint);
}
