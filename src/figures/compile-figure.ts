import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Results } from '../results/results.ts';
import { type BoundSpec, bindData } from './bind-data.ts';
import type { Figure } from './figure.ts';
import type { FigureCache } from './figure-cache.ts';
import { recallFigure } from './figure-memory.ts';
import type { FigureSpec } from './figure-spec.ts';
import { specFault } from './spec-fault.ts';
import { spread } from './spread.ts';

/** The widths that a figure is compiled for, in CSS pixels: a column of text, and a phone. */
export const figureWidth = { wide: 720, narrow: 340 } as const;

export interface CompiledFigure {
  figure: Figure | undefined;
  diagnostics: Diagnostic[];
}

/** Compiles a specification whose data are bound. */
export type CompileBound = (figureSpec: FigureSpec, bound: BoundSpec) => Promise<CompiledFigure>;

/** How many figures are compiled before another thread has loaded Vega-Lite, SVGO and the fonts. */
const few = 16;

/** Gives what compiles figures, many of them in several threads. */
export function openCompiler(): CompileBound {
  const compile = spread('compile', few);
  return ({ id, file, text }, bound) => compile({ id, file, text, bound });
}

/**
 * Compiles a specification over the results: binds its data, computes the table, the note and the description, and
 * renders it wide and narrow, or recalls what came of that before. What is wrong with it comes back as diagnostics.
 */
export async function compileFigure(
  figureSpec: FigureSpec,
  results: Results,
  cache?: FigureCache,
  compile: CompileBound = openCompiler(),
): Promise<CompiledFigure> {
  const { bound, diagnostics } = await bindData(figureSpec, results);
  if (!bound) return { figure: undefined, diagnostics };
  try {
    const compiled = await recallFigure(figureSpec, bound, compile, cache);
    return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
  } catch (error) {
    return { figure: undefined, diagnostics: [specFault(error, figureSpec.document.placeOf([]))] };
  }
}
