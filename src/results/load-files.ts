import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { checkHeader } from './check-header.ts';
import { inspectCsv } from './csv-text.ts';
import type { Database } from './database.ts';
import { describeTable } from './describe-table.ts';
import type { Resource } from './descriptor.ts';
import { loadParquet } from './load-parquet.ts';
import { loadTable } from './load-table.ts';
import type { LoadedTable, LoadedTables } from './loaded-table.ts';
import type { TableOrigin } from './table-origin.ts';
import type { Table } from './table.ts';
import { type TablePart, traceCsv } from './table-rows.ts';
import { digestTexts, stateOfFile } from './table-state.ts';

/** From how many bytes on reading files takes longer than starting threads for it. */
const manyBytes = 16 * 1024 * 1024;

/**
 * Loads the files of the resources, all cells of which are read once, unless they were before; what cannot be read as a
 * table is reported and has none.
 */
export async function loadFiles(
  database: Database,
  resources: readonly Resource[],
  { root, folder, files, descriptor, copy }: TableOrigin,
): Promise<LoadedTables> {
  const described = resources.map((resource) => ({
    resource,
    table: describeTable(resource, folder, files),
  }));
  const sizes = await Promise.all(
    described.flatMap(({ table }) => table.files).map((file) => stat(join(root, file))),
  );
  const large = sizes.reduce((sum, { size }) => sum + size, 0) > manyBytes;
  if (large) await database.query(`SET threads = ${availableParallelism()}`);
  const tables: LoadedTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { resource, table } of described) {
    const parts = table.files.map((file) => ({ file, path: join(root, file) }));
    const state = digestTexts([table.name, descriptor, ...(await readStates(parts))]);
    const copied = await copy(table.name, state);
    if (copied) {
      tables.push(copied);
      continue;
    }
    const load = table.format === 'parquet' ? loadParquet : loadCsv;
    const { loaded, diagnostics: faults } = await load(database, table, parts);
    diagnostics.push(...faults);
    if (loaded) tables.push({ ...loaded, table, schema: resource.schema, from: [], state });
  }
  // What comes after may add up floating point numbers, whose sum depends on how many threads share the work.
  if (large) await database.query('SET threads = 1');
  return { tables, diagnostics };
}

async function loadCsv(
  database: Database,
  table: Table,
  parts: readonly TablePart[],
): Promise<{ loaded?: Pick<LoadedTable, 'trace' | 'complete'>; diagnostics: Diagnostic[] }> {
  const names = table.fields.map(({ name }) => name);
  const states = await readStates(parts);
  const faulty: Diagnostic[] = [];
  let trailing = false;
  for (const { path, file } of parts) {
    const { text, diagnostics, trailing: own } = await inspectCsv(path, file);
    trailing ||= own;
    faulty.push(...diagnostics, ...(text === undefined ? [] : checkHeader(text, names, file)));
  }
  if (faulty.length > 0) return { diagnostics: faulty };
  const trace = traceCsv(parts, names.length);
  try {
    const diagnostics = await loadTable(database, table, { parts, names, trailing }, trace);
    const changed = await findChanged(parts, states);
    if (changed.length > 0) return { diagnostics: changed };
    return { loaded: { trace, complete: diagnostics.length === 0 }, diagnostics };
  } catch (error) {
    // The places of what is wrong are found in a second reading, which half of a row may not agree with.
    const changed = await findChanged(parts, states);
    if (changed.length === 0) throw error;
    return { diagnostics: changed };
  }
}

function readStates(parts: readonly TablePart[]): Promise<string[]> {
  return Promise.all(parts.map(({ path }) => stateOfFile(path)));
}

async function findChanged(parts: readonly TablePart[], before: readonly string[]): Promise<Diagnostic[]> {
  const now = await readStates(parts);
  const hint = 'run the command again when nothing writes to the file';
  return parts
    .filter((_, at) => now[at] !== before[at])
    .map(({ file }) =>
      diagnose('changed-input', { file, line: 1, column: 1 }, 'the file changed while it was read', hint),
    );
}
