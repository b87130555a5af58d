import { type LoggerInterface, Warn } from 'vega';
import { type TopLevelSpec, compile } from './vega-lite.ts';
import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Rendering } from './figure.ts';
import { type TextFlags, flagTexts } from './flag-texts.ts';
import { measureTextInSiteFont } from './text-metrics.ts';
import { unitViews } from './spec-views.ts';
import { figurePadding, themeConfig } from './theme-config.ts';
import { openResizable } from './vega-view.ts';

/** Sizes within half a pixel of the wanted width count as fitting. */
const tolerance = 0.5;
const mostAttempts = 4;
const smallestView = 60;

/**
 * Compiles a specification and renders it `width` CSS pixels wide, labels and legends included. Views without a width
 * of their own share what the labels leave: the size of a rendering grows linearly with theirs, so that two renderings
 * tell the third; `viewWidth` is what each got, and `guess` what is tried first: where it fits, the picture is drawn once. Flags are added to the texts before they are measured. Throws what Vega-Lite throws for a specification that it cannot
 * compile; warnings come back.
 */
export async function renderSvg(
  spec: JsonObject,
  width: number,
  flags: TextFlags = new Map(),
  guess = width / 2,
): Promise<{ rendering: Rendering; viewWidth: number; warnings: string[] }> {
  await measureTextInSiteFont();
  let viewWidth = unusedWidth(spec, Math.max(smallestView, guess));
  let slope = columnsOf(spec);
  const view = openView(spec, viewWidth, flags);
  let [attempt, resized] = [await view.resize(viewWidth), false];
  for (
    let count = 1;
    count < mostAttempts && Math.abs(attempt.rendering.width - width) > tolerance;
    count += 1
  ) {
    const next = Math.max(smallestView, viewWidth + (width - attempt.rendering.width) / slope);
    if (next === viewWidth) break;
    const retry = await view.resize(next);
    resized = true;
    const grown = (retry.rendering.width - attempt.rendering.width) / (next - viewWidth);
    [viewWidth, attempt, slope] = [next, retry, grown > 0 ? grown : slope];
  }
  view.close();
  const { rendering, warnings } = resized ? await view.draw(viewWidth) : attempt;
  return { rendering: fillWidth(rendering, width), viewWidth, warnings };
}

/** A specification that is drawn with its views at one width after the other; `resize` gives no more than the size. */
interface SizedView {
  resize: (viewWidth: number) => Promise<Attempt>;
  draw: (viewWidth: number) => Promise<Attempt>;
  close: () => void;
}

interface Attempt {
  rendering: Rendering;
  warnings: string[];
}

function openView(spec: JsonObject, viewWidth: number, flags: TextFlags): SizedView {
  const warnings: string[] = [];
  const logger = collectWarnings(warnings);
  const sized = setViewWidth(spec, viewWidth);
  const compiled = compile(sized as unknown as TopLevelSpec, { config: themeConfig, logger });
  const flagged = flagTexts(compiled.spec as unknown as JsonObject, flags);
  const said = warnings.length;
  const { resize, draw, close } = openResizable(flagged, viewWidth, logger);
  const attempt = async (svg: Promise<string>): Promise<Attempt> => {
    const picture = await svg;
    const own = warnings.filter((text) => !isOfBoxplot(text, spec));
    // What is warned of at one width is of no concern at another.
    warnings.length = said;
    return { rendering: { svg: picture, ...sizeOf(picture) }, warnings: own };
  };
  return { resize: (next) => attempt(resize(next)), draw: (next) => attempt(draw(next)), close };
}

/** Vega warns that the outliers of a boxplot have no extent, where there are none. */
function isOfBoxplot(warning: string, spec: JsonObject): boolean {
  return warning.startsWith('Infinite extent') && unitViews(spec).some(({ mark }) => mark === 'boxplot');
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * Facets in a row get whole pixels each, so that most widths are met but for a rest. It is taken from the padding on
 * the right, or added to it.
 */
function fillWidth(rendering: Rendering, width: number): Rendering {
  if (Math.abs(rendering.width - width) > figurePadding) return rendering;
  const svg = rendering.svg.replace(
    /^(<svg[^>]* width=")[\d.]+("[^>]* viewBox="0 0 )[\d.]+/,
    (_match, start: string, middle: string) => `${start}${width}${middle}${width}`,
  );
  return { ...rendering, svg, width };
}

/** How many views stand side by side, as a first guess of how fast the rendering grows with them. */
function columnsOf(spec: JsonObject): number {
  if (Array.isArray(spec.hconcat)) return spec.hconcat.length;
  const composed = spec.facet !== undefined || spec.concat !== undefined || spec.repeat !== undefined;
  return composed && typeof spec.columns === 'number' ? spec.columns : 1;
}

/** A width near this one that no view has for its own, so that it tells those that share what is left. */
function unusedWidth(spec: JsonObject, width: number): number {
  const taken = JSON.stringify(spec, ['width', 'spec', 'layer', 'concat', 'hconcat', 'vconcat']);
  let free = width;
  while (new RegExp(`"width":${free}\\b`).test(taken)) free += 1;
  return free;
}

/** Gives the views without a width of their own this one, in CSS pixels. */
export function setViewWidth(view: JsonObject, width: number): JsonObject {
  const sized = { ...view };
  for (const key of ['concat', 'hconcat', 'vconcat']) {
    const children = view[key];
    if (Array.isArray(children)) {
      sized[key] = children.map((child) => (isObject(child) ? setViewWidth(child, width) : child));
    }
  }
  if (isObject(view.spec)) sized.spec = setViewWidth(view.spec, width);
  const own = view.mark !== undefined || view.layer !== undefined;
  return own && view.width === undefined ? { ...sized, width } : sized;
}

/**
 * What is said of every facet with scales of its own and layers, whose data are the same table here; and of a brush, where
 * there is no window.
 */
const expected = ['Detected faceted independent scales', 'Can not resolve event source: window'];

/** A logger that keeps what Vega-Lite and Vega warn of, once each. */
export function collectWarnings(warnings: string[]): LoggerInterface {
  const add = (...messages: readonly unknown[]): LoggerInterface => {
    const message = messages.map(String).join(' ');
    if (expected.some((start) => message.startsWith(start)) || warnings.includes(message)) return logger;
    warnings.push(message);
    return logger;
  };
  const drop = (): LoggerInterface => logger;
  const level = ((value?: number) => (value === undefined ? Warn : logger)) as LoggerInterface['level'];
  const logger: LoggerInterface = { level, error: add, warn: add, info: drop, debug: drop };
  return logger;
}
