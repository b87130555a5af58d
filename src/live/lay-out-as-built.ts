import { textMetrics } from 'vega';
import { type TextItem, type TextWidths, drawnText, fontOf, widthOf } from '../figures/text-item.ts';

/** Widths in em, by font and text. */
const built = new Map<string, number>();
const measure = textMetrics.width;

/**
 * Makes Vega take the widths that texts had when the picture was laid out. A browser may not have the font of the site
 * yet, and measures a little otherwise even if it has; the marks of a chart are to stand where those of the picture do.
 * What the build did not measure is measured here.
 */
export function layOutAsBuilt(widths: TextWidths): void {
  for (const [font, texts] of Object.entries(widths)) {
    for (const [text, em] of Object.entries(texts)) built.set(`${font} ${text}`, em);
  }
  Object.assign(textMetrics, { width });
}

function width(item: TextItem, value: unknown): number {
  const em = built.get(`${fontOf(item)} ${drawnText(value) ?? ''}`);
  return em === undefined ? measure(item, value) : widthOf(item, em);
}
