import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadResults } from '../results/load-results.ts';
import type { ResultsFolder } from '../results/results-folder.ts';

/** What would be wrong with the results if some files, relative to the project, had other texts; nothing is changed. */
export async function tryResults(
  { root, folder }: ResultsFolder,
  files: ReadonlyMap<string, string>,
): Promise<Diagnostic[]> {
  const trial = await mkdtemp(join(tmpdir(), 'perfdocs-import-'));
  try {
    await cp(join(root, folder), join(trial, folder), { recursive: true });
    for (const [file, text] of files) await writeFile(join(trial, file), text);
    const { results, diagnostics } = await loadResults({ root: trial, folder });
    results?.close();
    return diagnostics;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
