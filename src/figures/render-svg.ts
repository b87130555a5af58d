import type { JsonObject } from '../diagnostics/json-document.ts';
import { collectWarnings } from './collect-warnings.ts';
import type { Rendering } from './figure.ts';
import { type TextFlags, flagTexts } from './flag-texts.ts';
import { compileSized } from './sized-spec.ts';
import { unitViews } from './spec-views.ts';
import { measureTextInSiteFont } from './text-metrics.ts';
import { figurePadding, themeConfig } from './theme-config.ts';
import { openSized } from './vega-view.ts';

/** Sizes within half a pixel of the wanted width count as fitting. */
const tolerance = 0.5;
const mostAttempts = 4;
const smallestView = 60;

/** A picture that fits a width. */
export interface Fitted {
  rendering: Rendering;
  /** How wide its views without a width of their own are, in CSS pixels. */
  viewWidth: number;
  warnings: string[];
}

/**
 * Renders a picture `width` CSS pixels wide, labels and legends included. Views without a width of their own share what the
 * labels leave; `guess` is what is tried first for them: where it fits, the picture is drawn once.
 */
export type Picture = (width: number, guess?: number) => Promise<Fitted>;

/**
 * Compiles a specification once, to be rendered at any width. Flags are added to the texts before they are measured.
 * Throws what Vega-Lite throws for a specification that it cannot compile; warnings come back.
 */
export function openPicture(spec: JsonObject, flags: TextFlags = new Map()): Picture {
  const said: string[] = [];
  const sized = compileSized(spec, themeConfig, collectWarnings(said));
  const { measure, draw } = openSized({ ...sized, spec: flagTexts(sized.spec, flags) });
  return async (width, guess = width / 2) => {
    await measureTextInSiteFont();
    const first = Math.max(smallestView, guess);
    const viewWidth = await fitWidth(measure, width, first, columnsOf(spec));
    // What is warned of at one width is of no concern at another.
    const warnings = [...said];
    const svg = await draw(viewWidth, collectWarnings(warnings));
    return {
      rendering: fillWidth({ svg, ...sizeOf(svg) }, width),
      viewWidth,
      warnings: warnings.filter((text) => !isOfBoxplot(text, spec)),
    };
  };
}

/** The size of a picture grows linearly with that of its views, so that two pictures tell the third. */
async function fitWidth(
  measure: (viewWidth: number) => Promise<number>,
  width: number,
  first: number,
  columns: number,
): Promise<number> {
  let [viewWidth, measured, slope] = [first, await measure(first), columns];
  for (let count = 1; count < mostAttempts && Math.abs(measured - width) > tolerance; count += 1) {
    const next = Math.max(smallestView, viewWidth + (width - measured) / slope);
    if (next === viewWidth) break;
    const remeasured = await measure(next);
    const grown = (remeasured - measured) / (next - viewWidth);
    [viewWidth, measured, slope] = [next, remeasured, grown > 0 ? grown : slope];
  }
  return viewWidth;
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
