import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { contentFolder } from '../diagnostics/content-folder.ts';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../diagnostics/json-document.ts';
import { describeSource } from '../importers/add-source.ts';
import { tryResults } from '../importers/try-results.ts';
import { toWords } from '../results/describe-table.ts';
import { type ResultsFolder, listFiles } from '../results/results-folder.ts';
import { validateDescriptor } from '../results/validate-descriptor.ts';
import { addResource } from './add-resource.ts';
import { type Drafted, refuse } from './draft.ts';
import { checkUnits, listUnitless, noUnit } from './give-units.ts';
import { type InferredFields, inferFields } from './infer-fields.ts';
import { inferKey } from './infer-key.ts';
import { type SourceCsv, readSourceCsv } from './source-csv.ts';

/** Where the rows of a table come from, and what their numbers are measured in. */
export interface TableSource {
  /** The CSV, relative to the project, or absolute. */
  from: string;
  /** The unit of each number field, or "none". */
  units: ReadonlyMap<string, string>;
  /** Asks for the units of fields; undefined where nobody is there to answer. */
  ask: ((fields: readonly string[]) => Promise<ReadonlyMap<string, string>>) | undefined;
}

const folder = `${contentFolder}/results`;

/**
 * Drafts a result table: a copy of a CSV, and the resource that describes it in the data package, whose types come from
 * the cells. Refuses where a number has no unit, and where the results would be wrong with the new table.
 */
export async function draftTable(root: string, name: string, source: TableSource): Promise<Drafted> {
  const descriptor = `${folder}/datapackage.json`;
  const text = await readFile(join(root, descriptor), 'utf8').catch(() => undefined);
  const files = await listFiles({ root, folder });
  const { names, diagnostics: faults } = validateDescriptor(text, folder, files);
  if (text === undefined || names.length === 0) return refuse(...faults);
  if (names.includes(name) || files.includes(`${name}.sql`)) return refuse(takenName(name));
  const { csv, diagnostics } = await readSourceCsv(root, source.from);
  if (!csv) return refuse(...diagnostics);
  const { inferred, diagnostics: uneven } = await inferFields(csv);
  if (!inferred) return refuse(...uneven);
  const open = listUnitless(inferred.fields, source.units).map((field) => field.name);
  const asked = open.length > 0 ? await source.ask?.(open) : undefined;
  const units = new Map([...source.units, ...(asked ?? [])]);
  const wrong = checkUnits(csv, inferred.fields, units);
  if (wrong.length > 0) return refuse(...wrong);
  const resource = describeResource(name, csv, inferred, units);
  return tryDraft({ root, folder }, { name, csv, descriptor: addResource(text, resource) });
}

function takenName(name: string): Diagnostic {
  const place = { file: `${folder}/datapackage.json`, line: 1, column: 1 };
  const hint = 'choose another name; npm run import adds rows to a table that is there';
  return diagnose('package-error', place, `there is a table "${name}" already`, hint);
}

function describeResource(
  name: string,
  { file, bytes }: SourceCsv,
  inferred: InferredFields,
  units: ReadonlyMap<string, string>,
): JsonObject {
  const primaryKey = inferKey(inferred, units);
  const fields = inferred.fields.map((field) => {
    const unit = units.get(field.name);
    const plain = unit === noUnit && !primaryKey.includes(field.name) ? '1' : undefined;
    return {
      name: field.name,
      type: field.type,
      title: toWords(field.name),
      unit: unit === noUnit ? plain : unit,
    };
  });
  return {
    name,
    title: toWords(name),
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    // Without a source of its own, a table would have those of the package.
    sources: [{ ...describeSource('csv', basename(file), bytes) }],
    schema: { fields, primaryKey: primaryKey.length > 0 ? primaryKey : undefined },
  };
}

/** What is wrong with a cell is told at its place in the file that was given. */
async function tryDraft(
  results: ResultsFolder,
  { name, csv, descriptor }: { name: string; csv: SourceCsv; descriptor: string },
): Promise<Drafted> {
  const target = `${folder}/${name}.csv`;
  const changed = new Map([[`${folder}/datapackage.json`, descriptor]]);
  // A CSV that is in its place already is described there.
  const inPlace = resolve(results.root, target) === csv.path;
  const created = new Map(inPlace ? [] : [[target, csv.bytes.toString()]]);
  const faults = await tryResults(results, new Map([...created, ...changed]));
  if (hasErrors(faults))
    return refuse(...faults.map((fault) => (fault.file === target ? { ...fault, file: csv.file } : fault)));
  const next = `describe its columns in ${folder}/datapackage.json, then npm run new -- figure`;
  return { draft: { created, changed, next }, diagnostics: [] };
}
