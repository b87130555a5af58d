import { createHash } from 'node:crypto';
import type { BoundSpec } from './bind-data.ts';
import type { CompiledFigure } from './compile-figure.ts';
import type { FigureCache } from './figure-cache.ts';
import type { FigureSpec } from './figure-spec.ts';

/** Enough for every figure of a chapter, before and after an edit. */
const mostFigures = 64;
const memory = new Map<string, CompiledFigure>();

/**
 * Compiles a figure, or gives what the same specification over the same rows gave before, in this process or, where there
 * is a cache, in another: an edit makes only those figures anew that it concerns. What has diagnostics is not kept, for
 * it has places in a file.
 */
export async function recallFigure(
  figureSpec: FigureSpec,
  bound: BoundSpec,
  compile: (figureSpec: FigureSpec, bound: BoundSpec) => Promise<CompiledFigure>,
  cache?: FigureCache,
): Promise<CompiledFigure> {
  const inputs = inputDigest(figureSpec, bound);
  const make = () => compile(figureSpec, bound);
  const compiled =
    memory.get(inputs) ?? (await (cache ? cache.recall('figure', inputs, make, isSound) : make()));
  if (!isSound(compiled)) return compiled;
  // The one that was used last is the last to go.
  memory.delete(inputs);
  memory.set(inputs, compiled);
  for (const oldest of [...memory.keys()].slice(0, -mostFigures)) memory.delete(oldest);
  return compiled;
}

function isSound({ diagnostics }: CompiledFigure): boolean {
  return diagnostics.length === 0;
}

/** A digest of all that a compiled figure depends on beside the program: names, specification, tables and rows. */
function inputDigest({ id, file, spec }: FigureSpec, { tables, columns, ...data }: BoundSpec): string {
  const inputs = [id, file, spec, tables, [...columns], data.spec, data.identified];
  return createHash('sha256').update(JSON.stringify(inputs, tellNumbers)).digest('base64');
}

/** JSON writes -0 as 0, and what is not finite as null. */
function tellNumbers(_key: string, value: unknown): unknown {
  const told = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
  return told ? value : { number: Object.is(value, -0) ? '-0' : String(value) };
}
