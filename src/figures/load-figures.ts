import { readFile, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KnownTables } from '../results/known-tables.ts';
import type { Results } from '../results/results.ts';
import { checkSpec } from './check-spec.ts';
import { type CompileBound, type CompiledFigure, compileFigure, openCompiler } from './compile-figure.ts';
import type { Figure } from './figure.ts';
import type { FigureCache } from './figure-cache.ts';
import { parseFigureSpec } from './figure-spec.ts';

const ending = '.vl.json';

/** How many figures are begun before the first of them is done. */
const atOnce = 4 * availableParallelism();

/** What figures are made from. Where a row is wrong there are no results, but it is known what can be named. */
export interface FigureTables {
  results: Results | undefined;
  known: KnownTables | undefined;
  /** Where what was compiled before is kept. */
  cache?: FigureCache | undefined;
  /** Is told after each how many figures there are by now, of how many, and how many of them were not compiled anew. */
  tell?: ((done: number, total: number, kept: number) => void) | undefined;
}

/**
 * Reads and compiles every `<id>.vl.json` of a folder. `figures` has those that compiled, by id; `ids` has all.
 * `folder` is relative to `root`, with forward slashes. A folder that is not there holds no figures.
 */
export async function loadFigures(
  { root, folder }: { root: string; folder: string },
  { results, known, cache, tell }: FigureTables,
): Promise<{ figures: Map<string, Figure>; ids: string[]; diagnostics: Diagnostic[] }> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const ids = names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
  const figures = new Map<string, Figure>();
  const diagnostics: Diagnostic[] = [];
  const compiler = openCompiler();
  let [done, made] = [0, 0];
  const compile: CompileBound = (...input) => {
    made += 1;
    return compiler(...input);
  };
  const load = async (id: string): Promise<CompiledFigure> => {
    const file = `${folder}/${id}${ending}`;
    const unnamed = checkName(id, file);
    if (unnamed.length > 0) return { figure: undefined, diagnostics: unnamed };
    const { figureSpec, diagnostics } = parseFigureSpec(await readFile(join(root, file), 'utf8'), file, id);
    if (!figureSpec) return { figure: undefined, diagnostics };
    if (!results) return { figure: undefined, ...(await checkSpec(figureSpec, known)) };
    return compileFigure(figureSpec, results, cache, compile);
  };
  await eachInOrder(ids, load, (id, loaded) => {
    diagnostics.push(...loaded.diagnostics);
    if (loaded.figure) figures.set(id, loaded.figure);
    done += 1;
    tell?.(done, ids.length, Math.max(0, done - made));
  });
  return { figures, ids, diagnostics };
}

/** The name of the file is in addresses and in names of downloads. */
function checkName(id: string, file: string): Diagnostic[] {
  if (/^[A-Za-z0-9][\w.-]*$/.test(id)) return [];
  const hint = 'rename the file with letters, digits, - and _ only';
  return [diagnose('spec-error', { file, line: 1, column: 1 }, `a figure cannot be named "${id}"`, hint)];
}

/** Does something for several at a time, so that threads have work but not all is in memory; takes what comes in order. */
async function eachInOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  take: (item: Item, result: Result) => void,
): Promise<void> {
  const begun: Promise<Result>[] = [];
  for (const [at, item] of items.entries()) {
    for (const next of items.slice(begun.length, at + atOnce)) begun.push(work(next));
    const result = begun[at];
    if (result) take(item, await result);
  }
}
