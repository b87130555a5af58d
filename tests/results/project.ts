import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import type { Resource, SchemaField } from '../../src/results/descriptor.ts';
import { type LoadResultsOutcome, loadResults } from '../../src/results/load-results.ts';
import type { Results } from '../../src/results/results.ts';

/** The files of content/results in a test, by their path in it. */
export type Files = Record<string, string | Uint8Array>;

/** Writes a project with these results into a folder of its own, loads it, and removes it when `use` is done. */
export async function withResults(
  files: Files,
  use: (results: Results, diagnostics: Diagnostic[]) => Promise<void> | void,
): Promise<void> {
  await loadFiles(files, async ({ results, diagnostics }) => {
    if (results === undefined) throw new Error(`no results: ${JSON.stringify(diagnostics, undefined, 2)}`);
    await use(results, diagnostics);
  });
}

/** All that is wrong with these results. */
export async function diagnosticsOf(files: Files): Promise<Diagnostic[]> {
  return loadFiles(files, ({ diagnostics }) => diagnostics);
}

async function loadFiles<Outcome>(
  files: Files,
  use: (loaded: LoadResultsOutcome) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const root = await mkdtemp(join(tmpdir(), 'perfdocs results '));
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(root, 'content/results', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    const loaded = await loadResults({ root, folder: 'content/results' });
    try {
      return await use(loaded);
    } finally {
      loaded.results?.close();
    }
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A datapackage.json with these resources. */
export function describe(...resources: object[]): string {
  return JSON.stringify({ name: 'test', resources }, undefined, 2);
}

/** A resource whose file is <name>.csv, with fields as given or as "name:type:unit". */
export function table(
  name: string,
  fields: (string | SchemaField)[],
  schema: Partial<Resource['schema']> = {},
): object {
  return { name, path: `${name}.csv`, schema: { fields: fields.map(toField), ...schema } };
}

/** An expected diagnostic of a file of content/results, at "line:column". */
export function expected(code: DiagnosticCode, at: string, message: string, hint: string): Diagnostic {
  const [file = '', line, column] = at.split(':');
  return diagnose(
    code,
    { file: `content/results/${file}`, line: Number(line), column: Number(column) },
    message,
    hint,
  );
}

function toField(field: string | SchemaField): object {
  if (typeof field !== 'string') return field;
  const [name, type = 'string', unit] = field.split(':');
  return { name, type, ...(unit === undefined ? {} : { unit }) };
}
