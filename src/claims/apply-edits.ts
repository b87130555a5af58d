import type { TextEdit } from './binding.ts';

/**
 * Applies corrections to the text that they were made for. Undefined where something else stands at one of their places
 * by now.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const ordered = edits.toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, from, to } of ordered) {
    if (start < at || text.slice(start, end) !== from) return undefined;
    parts.push(text.slice(at, start), to);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** The lines that differ between two texts with the same number of lines, as a unified diff without context. */
export function diffLines(file: string, before: string, after: string): string[] {
  const changed = after.split('\n');
  const hunks = before.split('\n').flatMap((line, at) => {
    const now = changed[at] ?? '';
    return line === now ? [] : [`@@ -${at + 1} +${at + 1} @@`, `-${line}`, `+${now}`];
  });
  return hunks.length === 0 ? [] : [`--- ${file}`, `+++ ${file}`, ...hunks];
}
