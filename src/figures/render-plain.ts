import type { Spec } from 'vega';
import type { JsonObject } from '../diagnostics/json-document.ts';
import { type DataTexts, inlineTexts } from './file-data.ts';
import { collectWarnings } from './collect-warnings.ts';
import { type TopLevelSpec, compile } from './vega-lite.ts';
import { drawSvg } from './vega-view.ts';

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
  return { svg: await drawSvg(vegaSpec, logger), warnings };
}
