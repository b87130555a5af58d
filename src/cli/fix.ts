import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { applyEdits, diffLines } from '../claims/apply-edits.ts';
import type { TextEdit } from '../claims/binding.ts';

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

/** The lines of a difference as a text, in the colours that git gives them. */
export function paintDiff(lines: readonly string[], color: boolean): string {
  const { bold, red, green, dim } = createColors(color);
  const paint = (line: string): string => {
    if (/^(---|\+\+\+) /.test(line)) return bold(line);
    if (line.startsWith('-')) return red(line);
    return line.startsWith('+') ? green(line) : dim(line);
  };
  return lines.map(paint).join('\n');
}
