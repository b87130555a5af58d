import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Font, create } from 'fontkit';
import { textMetrics } from 'vega';
import { decompress } from 'wawoff2';
import { fontName } from '../theme/tokens.ts';

const fontFile = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

interface TextItem {
  /** The width at which the text is cut off; none where it is 0 or not given. */
  limit?: number;
  fontSize?: number;
  fontWeight?: string | number;
}

let installed: Promise<void> | undefined;

/**
 * Makes Vega measure text in the font that the site ships, where it would guess 0.8 x length x size. Widths are in
 * CSS pixels. Vega's metrics are one per process, so this is done once however often it is called.
 */
export function measureTextInSiteFont(): Promise<void> {
  installed ??= install();
  return installed;
}

async function install(): Promise<void> {
  const base = await loadFont();
  const weights = new Map<number, Font>();
  const fontOfWeight = (weight: number): Font => {
    const font = weights.get(weight) ?? base.getVariation({ wght: weight });
    weights.set(weight, font);
    return font;
  };
  const width = (item: TextItem, text: unknown): number => {
    // A mark without a text has null here, which is drawn as nothing.
    if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'boolean') return 0;
    const font = fontOfWeight(numericWeight(item.fontWeight));
    const full = (font.layout(String(text).trim()).advanceWidth / font.unitsPerEm) * (item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(full, item.limit) : full;
  };
  Object.assign(textMetrics, { width });
}

/** fontkit 2 loses the tables of a WOFF2 file when it varies the weight, so it is given the decompressed font. */
async function loadFont(): Promise<Font> {
  const woff2 = await readFile(fileURLToPath(import.meta.resolve(fontFile)));
  const font = create(Buffer.from(await decompress(woff2)));
  if (!('layout' in font)) throw new Error(`${fontName}: ${fontFile} holds a collection of fonts, not one`);
  return font;
}

function numericWeight(weight: string | number | undefined): number {
  if (weight === 'bold') return 700;
  const value = Number(weight);
  return Number.isFinite(value) && value > 0 ? value : 400;
}
