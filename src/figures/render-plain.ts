import { type Spec, View, parse, resetSVGDefIds } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { JsonObject } from '../diagnostics/json-document.ts';
import { type DataTexts, inlineTexts } from './file-data.ts';
import { restartRandom } from './random.ts';
import { collectWarnings } from './render-svg.ts';
import { type TopLevelSpec, compile } from './vega-lite.ts';

/**
 * Renders a specification as Vega-Lite and Vega do by themselves: without the site's look, without fitting it to a
 * width, and with their estimate of how wide a text is. Expressions run in the interpreter.
 */
export async function renderPlain(
  spec: JsonObject,
  texts: DataTexts,
): Promise<{ svg: string; warnings: string[] }> {
  const warnings: string[] = [];
  const logger = collectWarnings(warnings);
  const compiled = compile(spec as unknown as TopLevelSpec, { logger });
  const vegaSpec = inlineTexts(compiled.spec as unknown as JsonObject, texts) as unknown as Spec;
  const view = new View(parse(vegaSpec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger,
  });
  restartRandom();
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return { svg, warnings };
}
