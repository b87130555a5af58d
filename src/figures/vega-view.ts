import { setFlagsFromString } from 'node:v8';
import { type LoggerInterface, type Spec, View, parse, resetSVGDefIds } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { restartRandom } from './random.ts';

// A regular expression of a figure can take for ever to see that it does not match; V8 then goes on with another engine,
// whose time grows with the text alone: https://v8.dev/blog/non-backtracking-regexp.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** Opens a Vega specification without a renderer. Its expressions run in the interpreter, its randomness from a seed. */
export function openView(spec: Spec, logger?: LoggerInterface): View {
  const view = new View(parse(spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    ...(logger && { logger }),
  });
  restartRandom();
  return view;
}

/** Draws a Vega specification as SVG; the same one gives the same bytes. */
export async function drawSvg(spec: Spec, logger: LoggerInterface): Promise<string> {
  const view = openView(spec, logger);
  // Vega numbers clips and gradients from a counter that it never resets.
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
