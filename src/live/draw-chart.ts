import { type View, randomLCG, setRandom } from 'vega';
import embed, { type VisualizationSpec } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import { valueFormats } from './value-formats.ts';

/** As in src/figures/random.ts: the samples of an interval are those of the picture. */
const seed = 1;

/** A drawn chart. */
export interface Drawing {
  stage: HTMLElement;
  /** What the reader has picked in its legends; another chart of the same figure can be drawn with it. */
  picks: () => Picks;
}

type Picks = ReturnType<View['getState']>;

/**
 * Draws a compiled specification, as large as the picture that it stands for: text that a browser measures
 * otherwise than the build must not move the page.
 */
export async function drawChart(
  spec: VisualizationSpec,
  picture: SVGElement,
  picks?: Picks,
): Promise<Drawing> {
  const stage = document.createElement('div');
  setRandom(randomLCG(seed));
  const { view } = await embed(stage, spec, {
    mode: 'vega',
    renderer: 'svg',
    actions: false,
    ast: true,
    expr: expressionInterpreter,
    expressionFunctions: valueFormats,
    defaultStyle: false,
    // Marks are pointed at by their row too, and from the keyboard: src/live/explore-chart.ts.
    tooltip: false,
    hover: false,
  });
  if (picks) await view.setState(picks).runAsync();
  const svg = stage.querySelector('svg');
  for (const name of ['width', 'height', 'viewBox']) {
    svg?.setAttribute(name, picture.getAttribute(name) ?? '');
  }
  // The chart around it has a name and a description, and says what it shows.
  stage.ariaHidden = 'true';
  for (const name of ['role', 'aria-roledescription', 'aria-label']) stage.removeAttribute(name);
  return { stage, picks: () => view.getState({ data: isStore, signals: () => false }) };
}

/** Whether a data set holds a selection: Vega-Lite names them so. */
function isStore(name?: string): boolean {
  return name?.endsWith('_store') ?? false;
}
