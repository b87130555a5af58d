import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { loadResults } from '../results/load-results.ts';
import type { ResultsFolder } from '../results/results-folder.ts';
import { offerNearest } from '../results/suggest.ts';
import { type Table, isOneCsv } from '../results/table.ts';
import { type OutputSource, addSources } from './add-source.ts';
import { type Assignment, buildRows } from './build-rows.ts';
import { chooseSamples } from './choose-samples.ts';
import type { Importer, Output } from './importer.ts';
import { mergeRows } from './merge-rows.ts';
import { tryResults } from './try-results.ts';

/** An output with what the data package keeps of it. */
export interface ImportedOutput extends Output {
  importer: Importer;
  source: OutputSource;
}

/** What goes where. */
export interface ImportOptions extends Assignment {
  /** The name of the table. */
  into: string;
  /** What the runs to take have, by name, such as the operation; the others are passed over. */
  only: ReadonlyMap<string, string>;
  /** Whether the runs of the same series that are there go away. */
  replace: boolean;
  /** Whether runs with errors are taken too. */
  allowErrors: boolean;
}

/** The files that an import writes, by their path in the project, and how many rows it adds and takes away. */
export interface ImportPlan {
  files: ReadonlyMap<string, string>;
  added: number;
  replaced: number;
}

/**
 * Reads outputs and says what importing them into a table would write. There is no plan where a run failed, a value does
 * not fit its field, or the results would be wrong with the new rows; the diagnostics say so. Nothing is written.
 */
export async function planImport(
  folder: ResultsFolder,
  outputs: readonly ImportedOutput[],
  options: ImportOptions,
): Promise<{ plan: ImportPlan | undefined; diagnostics: Diagnostic[] }> {
  const fail = (diagnostics: Diagnostic[]) => ({ plan: undefined, diagnostics });
  const { results, diagnostics: faults } = await loadResults(folder);
  results?.close();
  if (!results) return fail(faults);
  const table = results.tables.get(options.into);
  if (!table || table.derived)
    return fail([unknownTarget(options.into, folder, [...results.tables.values()])]);
  if (!isOneCsv(table)) return fail([unwritableTarget(table)]);
  const parsed = outputs.map((output) => output.importer.parse(output));
  const failures = parsed
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ code }) => code !== 'failed-run' || !options.allowErrors);
  if (failures.length > 0) return fail(failures);
  const samples = parsed.flatMap((output) => output.samples);
  const { chosen, diagnostics: unchosen } = chooseSamples(samples, options.only);
  if (unchosen.length > 0) return fail(unchosen);
  const { rows, counted, diagnostics } = buildRows(table, chosen, options);
  if (diagnostics.length > 0) return fail(diagnostics);
  const csv = await readFile(join(folder.root, table.file), 'utf8');
  const merged = mergeRows(csv, table, rows, { counted, replace: options.replace });
  const descriptor = `${folder.folder}/datapackage.json`;
  const sources = outputs.map(({ source }) => source);
  const files = new Map([
    [table.file, merged.text],
    [descriptor, addSources(await readFile(join(folder.root, descriptor), 'utf8'), table.name, sources)],
  ]);
  const wrong = await tryResults(folder, files);
  if (hasErrors(wrong)) return fail(wrong);
  return { plan: { files, added: rows.length, replaced: merged.replaced }, diagnostics: [] };
}

function unwritableTarget({ name, file, files, format }: Table): Diagnostic {
  const place = { file, line: 1, column: 1 };
  const form = format === 'parquet' ? 'in Parquet' : `in ${files.length} files`;
  const hint =
    'add the rows with the tool that wrote the files, as a file of their own where "path" is a list or has a *';
  return diagnose('unwritable-table', place, `${name} is ${form}, and rows are imported into one CSV`, hint);
}

function unknownTarget(into: string, { folder }: ResultsFolder, tables: readonly Table[]): Diagnostic {
  const names = tables.filter(isOneCsv).map(({ name }) => name);
  const place = { file: `${folder}/datapackage.json`, line: 1, column: 1 };
  const hint = `the tables with a CSV are ${names.join(', ')}${offerNearest(into, names)}`;
  return diagnose('unknown-table', place, `there is no table "${into}" to import into`, hint);
}
