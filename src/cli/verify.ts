import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { manifestFile, readManifestInputs } from '../machines/build-manifest.ts';
import { compareFolders } from '../project/compare-folders.ts';
import { findChanges } from '../project/file-digests.ts';
import { buildAside } from './build-aside.ts';
import { printReport } from './print-report.ts';
import type { ExitCode } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Builds the site anew, aside, and compares it with dist/ byte by byte; 1, and a line for each, where files differ. */
export async function verify(terminal: Terminal): Promise<ExitCode> {
  const { root, write } = terminal;
  return buildAside(terminal, async ({ fresh }) => {
    const { count, diagnostics } = await compareFolders(root, 'dist', fresh);
    const found = [...(await findStale(root, fresh)), ...diagnostics];
    if (found.length > 0) printReport(found, undefined, terminal);
    else write(`dist/ is what a build gives: ${count} files, to the byte\n`);
    return hasErrors(found) ? 1 : 0;
  });
}

/** What changed since dist/ was built, by its manifest and that of the new build. */
async function findStale(root: string, fresh: string): Promise<Diagnostic[]> {
  const [before, after] = await Promise.all(
    [join(root, 'dist'), fresh].map(async (folder) =>
      readManifestInputs(await readFile(join(folder, manifestFile), 'utf8').catch(() => '')),
    ),
  );
  if (!after) return [];
  if (before)
    return findChanges(before, after, {
      since: 'since dist/ was built',
      hint: 'build dist/ anew: npm run build',
    });
  const place = { file: `dist/${manifestFile}`, line: 1, column: 1 };
  return [
    diagnose('file-missing', place, 'dist/ does not say what it was built from', 'build it: npm run build'),
  ];
}
