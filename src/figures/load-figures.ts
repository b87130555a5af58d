import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import type { Results } from '../results/results.ts';
import { checkSpec } from './check-spec.ts';
import { compileFigure } from './compile-figure.ts';
import type { Figure } from './figure.ts';
import type { FigureCache } from './figure-cache.ts';
import { parseFigureSpec } from './figure-spec.ts';

const ending = '.vl.json';

/** What figures are made from. Where a row is wrong there are no results, but it is known what can be named. */
export interface FigureTables {
  results: Results | undefined;
  known: KnownTables | undefined;
  /** Where what was compiled before is kept. */
  cache?: FigureCache | undefined;
}

/**
 * Reads and compiles every `<id>.vl.json` of a folder. `figures` has those that compiled, by id; `ids` has all.
 * `folder` is relative to `root`, with forward slashes. A folder that is not there holds no figures.
 */
export async function loadFigures(
  { root, folder }: { root: string; folder: string },
  { results, known, cache }: FigureTables,
): Promise<{ figures: Map<string, Figure>; ids: string[]; diagnostics: Diagnostic[] }> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const ids = names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
  const figures = new Map<string, Figure>();
  const diagnostics: Diagnostic[] = [];
  for (const id of ids) {
    const file = `${folder}/${id}${ending}`;
    if (!/^[A-Za-z0-9][\w.-]*$/.test(id)) {
      diagnostics.push(diagnose('spec-error', { file, line: 1, column: 1 }, ...nameWords(id)));
      continue;
    }
    const parsed = parseFigureSpec(await readFile(join(root, file), 'utf8'), file, id);
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.figureSpec) continue;
    if (!results) {
      diagnostics.push(...(await checkSpec(parsed.figureSpec, known)).diagnostics);
      continue;
    }
    const compiled = await compileFigure(parsed.figureSpec, results, cache);
    diagnostics.push(...compiled.diagnostics);
    if (compiled.figure) figures.set(id, compiled.figure);
  }
  return { figures, ids, diagnostics };
}

/** The name of the file is in addresses and in names of downloads. */
const nameWords = (id: string): [message: string, hint: string] => [
  `a figure cannot be named "${id}"`,
  'rename the file with letters, digits, - and _ only',
];
