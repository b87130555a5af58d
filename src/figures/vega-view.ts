import { setFlagsFromString } from 'node:v8';
import { type LoggerInterface, type Signal, type Spec, View, parse, resetSVGDefIds } from 'vega';
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
  const svg = await draw(view);
  view.finalize();
  return svg;
}

/** A specification that Vega-Lite has compiled with views of one width, to be drawn with them at others. */
export interface Resizable {
  /**
   * Draws one view anew, in a quarter of the time that another takes. Its labels and lines can stand in another order, and of
   * those that overlap others can be left out, so that only the size of the picture is to be relied on.
   */
  resize: (width: number) => Promise<string>;
  /** Draws the specification as if it had been compiled for this width. */
  draw: (width: number) => Promise<string>;
  close: () => void;
}

/** The names that Vega-Lite gives to the widths of views. */
const widthName = /(?:^|_)(?:childW|w)idth$/;

/** Opens a specification that was compiled with views `first` CSS pixels wide. */
export function openResizable(spec: Spec, first: number, logger: LoggerInterface): Resizable {
  const isWidth = (signal: Signal): boolean =>
    'value' in signal && signal.value === first && widthName.test(signal.name);
  const signals = spec.signals ?? [];
  const names = signals.filter(isWidth).map(({ name }) => name);
  if (spec.width === first) names.push('width');
  const view = openView(spec, logger);
  return {
    resize: async (width) => {
      for (const name of names) view.signal(name, width);
      // Rows and columns of views would keep the room that they had.
      await view.resize().runAsync();
      return draw(view);
    },
    draw: (width) => {
      const sized = signals.map((signal) => (isWidth(signal) ? { ...signal, value: width } : signal));
      return drawSvg({ ...spec, signals: sized, ...(spec.width === first && { width }) }, logger);
    },
    close: () => {
      view.finalize();
    },
  };
}

function draw(view: View): Promise<string> {
  // Vega numbers clips and gradients from a counter that it never resets.
  resetSVGDefIds();
  return view.toSVG();
}
