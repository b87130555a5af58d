import { createHash } from 'node:crypto';
import type { BoundSpec } from './bind-data.ts';
import type { CompiledFigure } from './compile-figure.ts';
import type { FigureSpec } from './figure-spec.ts';

/** Enough for every figure of a chapter, before and after an edit. */
const mostFigures = 64;
const memory = new Map<string, CompiledFigure>();

/**
 * Compiles a figure, or gives what the same specification over the same rows gave before in this process: an edit
 * makes only those figures anew that it concerns. What has diagnostics is not kept, for it has places in a file.
 */
export async function recallFigure(
  figureSpec: FigureSpec,
  bound: BoundSpec,
  compile: (figureSpec: FigureSpec, bound: BoundSpec) => Promise<CompiledFigure>,
): Promise<CompiledFigure> {
  const key = inputDigest(figureSpec, bound);
  const known = memory.get(key);
  const compiled = known ?? (await compile(figureSpec, bound));
  if (compiled.diagnostics.length > 0) return compiled;
  // The one that was used last is the last to go.
  memory.delete(key);
  memory.set(key, compiled);
  for (const oldest of [...memory.keys()].slice(0, -mostFigures)) memory.delete(oldest);
  return compiled;
}

/** A digest of all that a compiled figure depends on beside the program: names, specification, tables and rows. */
function inputDigest({ id, file, spec }: FigureSpec, { tables, columns, ...data }: BoundSpec): string {
  const inputs = [id, file, spec, tables, [...columns], data.spec, data.identified];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64');
}
