import type { BoundSpec } from './bind-data.ts';
import { type CompiledFigure } from './compile-figure.ts';

/** What each job is done with. */
export interface Inputs {
  /** A specification, as the text of its file, and its data. */
  compile: { id: string; file: string; text: string; bound: BoundSpec };
  /** An SVG, in which colours are values. */
  draw: { svg: string; fontFiles: readonly string[] };
}

/** What comes of it. */
export interface Outputs {
  compile: CompiledFigure;
  draw: Uint8Array;
}

/**
 * What can be done in any thread: inputs and outputs are what structured clones can hold. Each loads its packages when it is
 * first done: Vega-Lite, SVGO and fontkit take longer than a recalled figure takes to read.
 */
export type Jobs = { [Name in keyof Inputs]: (input: Inputs[Name]) => Promise<Outputs[Name]> };

/** Compiles a specification whose data are bound; throws what Vega-Lite throws. */
export const compile: Jobs['compile'] = async ({ id, file, text, bound }) => {
  const { compileBound } = await import('./compile-bound.ts');
  const { parseFigureSpec } = await import('./figure-spec.ts');
  const { figureSpec, diagnostics } = parseFigureSpec(text, file, id);
  return figureSpec ? compileBound(figureSpec, bound) : { figure: undefined, diagnostics };
};

/** Draws a PNG at twice the size of its SVG. */
export const draw: Jobs['draw'] = async ({ svg, fontFiles }) => {
  const { drawPng } = await import('./draw-png.ts');
  return drawPng(svg, fontFiles);
};
