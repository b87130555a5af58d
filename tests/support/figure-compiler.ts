import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { type CompiledFigure, compileFigure } from '../../src/figures/compile-figure.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';
import type { Results } from '../../src/results/results.ts';
import { specOf } from './runs-spec.ts';

const file = 'content/figures/test.vl.json';

/** Compiles the text of a specification as content/figures/test.vl.json. */
export async function compileText(text: string, results: Results, id = 'test'): Promise<CompiledFigure> {
  const { figureSpec, diagnostics } = parseFigureSpec(text, file, id);
  return figureSpec ? compileFigure(figureSpec, results) : { figure: undefined, diagnostics };
}

/** Compiles a view over the table "runs", in which nothing may be wrong. */
export async function compileView(view: JsonObject, results: Results, id = 'test'): Promise<Figure> {
  const { figure, diagnostics } = await compileText(JSON.stringify(specOf(view)), results, id);
  assert.deepEqual(diagnostics, []);
  return figure ?? assert.fail('no figure');
}
