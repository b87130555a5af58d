import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import colors from 'picocolors';
import { applyEdits, diffLines } from '../claims/apply-edits.ts';
import type { TextEdit } from '../claims/binding.ts';
import { openCurrentProject } from '../project/current-project.ts';

/** Writes the numbers of claims anew where they disagree with the results, and prints what it changed. */
export async function fixClaims(print: (line: string) => void): Promise<void> {
  const { edits } = await openCurrentProject();
  for (const line of await writeEdits(process.cwd(), edits)) print(paint(line));
}

/**
 * Applies corrections to the files below a folder; gives the difference, line by line. All files are written aside
 * before the first is replaced: where something else stands at one of the places by now, none changes.
 */
export async function writeEdits(root: string, edits: readonly TextEdit[]): Promise<string[]> {
  if (edits.length === 0) return [];
  const aside = await mkdtemp(join(root, '.fix-'));
  try {
    const rewrites: { from: string; to: string; diff: string[] }[] = [];
    for (const [file, own] of Map.groupBy(edits, (edit) => edit.file)) {
      const [from, to] = [join(aside, String(rewrites.length)), join(root, file)];
      const before = await readFile(to, 'utf8');
      const after = applyEdits(before, own);
      if (after === undefined) throw new Error(`${file} changed while it was checked; run the command again`);
      await writeFile(from, after, { mode: (await stat(to)).mode });
      rewrites.push({ from, to, diff: diffLines(file, before, after) });
    }
    for (const { from, to } of rewrites) await rename(from, to);
    return rewrites.flatMap(({ diff }) => diff);
  } finally {
    await rm(aside, { recursive: true });
  }
}

function paint(line: string): string {
  if (/^(---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('+') ? colors.green(line) : colors.dim(line);
}
