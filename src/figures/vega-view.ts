import { setFlagsFromString } from 'node:v8';
import { type LoggerInterface, type Runtime, type Spec, View, parse, resetSVGDefIds } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { collectWarnings } from './collect-warnings.ts';
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

/** A specification to be drawn with its views at one width, in CSS pixels, after the other. */
export interface SizedView {
  /**
   * How wide a drawing would be. One view is laid out anew for it, in a quarter of the time that another takes: its labels
   * and lines can stand in another order, and of those that overlap others can be left out, but the size is the same.
   */
  measure: (width: number) => Promise<number>;
  /** Draws the specification as if it had been compiled for this width. */
  draw: (width: number, logger: LoggerInterface) => Promise<string>;
}

/** Opens a specification, which is parsed once for all its drawings. */
export function openSized({ spec, isShared }: SizedSpec): SizedView {
  const runtime = parseSpec(spec);
  const names = runtime.operators.flatMap(({ signal, value }) =>
    signal !== undefined && isShared(signal, value) ? [signal] : [],
  );
  let measured: View | undefined;
  return {
    measure: async (width) => {
      // Whatever there is to warn of is told by the drawing.
      measured ??= openRuntime(runtime, collectWarnings([]));
      for (const name of names) measured.signal(name, width);
      // Rows and columns of views would keep the room that they had.
      await measured.resize().runAsync();
      return widthOf(measured as unknown as LaidOut);
    },
    draw: (width, logger) => {
      const operators = runtime.operators.map((operator) =>
        isShared(operator.signal, operator.value) ? { ...operator, value: width } : operator,
      );
      return draw(openRuntime({ ...runtime, operators }, logger));
    },
  };
}

/** What Vega gives of a view whose types say otherwise. */
interface LaidOut {
  scenegraph: () => { root: { bounds: { x1: number; x2: number } } };
  padding: () => { left: number; right: number };
  width: () => number;
  signal: (name: 'autosize') => { type: string };
}

/** How wide a view has become around what is in it, as Vega computes it: in whole pixels on either side. */
function widthOf(view: LaidOut): number {
  const { x1, x2 } = view.scenegraph().root.bounds;
  const { left, right } = view.padding();
  const width = view.width();
  const grown =
    view.signal('autosize').type === 'none'
      ? 0
      : Math.ceil(Math.max(0, -x1)) + Math.ceil(Math.max(0, x2 - width));
  return left + width + grown + right;
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
