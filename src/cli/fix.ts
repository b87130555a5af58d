import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import colors from 'picocolors';
import { applyEdits, diffLines } from '../claims/apply-edits.ts';
import { openCurrentProject } from '../project/current-project.ts';

interface Rewrite {
  path: string;
  aside: string;
  diff: string[];
}

/**
 * Writes the numbers of claims anew where they disagree with the results, and shows what it changed. Either all files
 * change or none: they are written aside first, then moved.
 */
export async function fixClaims(): Promise<void> {
  const { project, edits } = await openCurrentProject();
  project?.results.close();
  const files = [...Map.groupBy(edits, ({ file }) => file)];
  const rewrites: Rewrite[] = [];
  try {
    for (const [file, own] of files) {
      const path = join(process.cwd(), file);
      const before = await readFile(path, 'utf8');
      const after = applyEdits(before, own);
      if (after === undefined) throw new Error(`${file} changed while it was read; run the command again`);
      const aside = `${path}.fixed`;
      rewrites.push({ path, aside, diff: diffLines(file, before, after) });
      await writeFile(aside, after);
    }
    for (const { path, aside } of rewrites) await rename(aside, path);
  } finally {
    await Promise.all(rewrites.map(({ aside }) => rm(aside, { force: true })));
  }
  for (const line of rewrites.flatMap(({ diff }) => diff)) console.log(paint(line));
}

function paint(line: string): string {
  if (/^(---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('+') ? colors.green(line) : colors.dim(line);
}
