import { setFlagsFromString } from 'node:v8';
import { type LoggerInterface, type Runtime, type Spec, View, parse, resetSVGDefIds } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { restartRandom } from './random.ts';
import type { SizedSpec } from './sized-spec.ts';

// A regular expression of a figure can take for ever to see that it does not match; V8 then goes on with another engine,
// whose time grows with the text alone: https://v8.dev/blog/non-backtracking-regexp.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** Opens a Vega specification without a renderer. Its expressions run in the interpreter, its randomness from a seed. */
export function openView(spec: Spec, logger?: LoggerInterface): View {
  return openRuntime(parseSpec(spec), logger);
}

/** Draws a Vega specification as SVG; the same one gives the same bytes. */
export function drawSvg(spec: Spec, logger: LoggerInterface): Promise<string> {
  return draw(openRuntime(parseSpec(spec), logger));
}

/**
 * Opens a specification to be drawn with its views at one width, in CSS pixels, after the other. It is parsed once: each
 * drawing is what the specification would give if it had been compiled for that width.
 */
export function openSized({
  spec,
  isShared,
}: SizedSpec): (width: number, logger: LoggerInterface) => Promise<string> {
  const runtime = parseSpec(spec);
  return (width, logger) => {
    const operators = runtime.operators.map((operator) =>
      isShared(operator.signal, operator.value) ? { ...operator, value: width } : operator,
    );
    return draw(openRuntime({ ...runtime, operators }, logger));
  };
}

function parseSpec(spec: Spec): Runtime {
  return parse(spec, undefined, { ast: true });
}

function openRuntime(runtime: Runtime, logger?: LoggerInterface): View {
  const view = new View(runtime, {
    renderer: 'none',
    expr: expressionInterpreter,
    ...(logger && { logger }),
  });
  restartRandom();
  return view;
}

async function draw(view: View): Promise<string> {
  // Vega numbers clips and gradients from a counter that it never resets.
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
