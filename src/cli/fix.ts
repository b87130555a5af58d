import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { applyEdits, diffLines } from '../claims/apply-edits.ts';
import type { TextEdit } from '../claims/binding.ts';
import { replaceFiles } from '../project/replace-files.ts';

/**
 * Applies corrections to the files below a folder; gives the difference, line by line. Where something else stands at
 * one of the places by now, no file changes.
 */
export async function writeEdits(root: string, edits: readonly TextEdit[]): Promise<string[]> {
  const texts = new Map<string, string>();
  const diff: string[] = [];
  for (const [file, own] of Map.groupBy(edits, (edit) => edit.file)) {
    const path = join(root, file);
    const before = await readFile(path, 'utf8');
    const after = applyEdits(before, own);
    if (after === undefined) throw new Error(`${file} changed while it was checked; run the command again`);
    texts.set(path, after);
    diff.push(...diffLines(file, before, after));
  }
  await replaceFiles(texts);
  return diff;
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
