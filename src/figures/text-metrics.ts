import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Font, create } from 'fontkit';
import { textMetrics } from 'vega';
import { decompress } from 'wawoff2';
import { fontName } from '../theme/tokens.ts';

/** The faces that the site ships; a browser takes the italic one for oblique text too. */
type Face = 'normal' | 'italic';

interface TextItem {
  /** The width at which the text is cut off; none where it is 0 or not given. */
  limit?: number;
  fontSize?: number;
  fontWeight?: string | number;
  fontStyle?: string;
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
  // One after the other: the decoder has one memory.
  const faces = { normal: await loadWeights('normal'), italic: await loadWeights('italic') };
  const width = (item: TextItem, text: unknown): number => {
    // A mark without a text has null here, which is drawn as nothing.
    if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'boolean') return 0;
    const ofWeight = faces[faceOf(item.fontStyle)];
    const font = ofWeight(numericWeight(item.fontWeight));
    const full = (font.layout(String(text).trim()).advanceWidth / font.unitsPerEm) * (item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(full, item.limit) : full;
  };
  Object.assign(textMetrics, { width });
}

/** Gives a face at any weight. */
async function loadWeights(face: Face): Promise<(weight: number) => Font> {
  const base = await loadFont(face);
  const weights = new Map<number, Font>();
  return (weight) => {
    const font = weights.get(weight) ?? base.getVariation({ wght: weight });
    weights.set(weight, font);
    return font;
  };
}

/** fontkit 2 loses the tables of a WOFF2 file when it varies the weight, so it is given the decompressed font. */
async function loadFont(face: Face): Promise<Font> {
  const fontFile = `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-${face}.woff2`;
  const woff2 = await readFile(fileURLToPath(import.meta.resolve(fontFile)));
  const font = create(Buffer.from(await decompress(woff2)));
  if (!('layout' in font)) throw new Error(`${fontName}: ${fontFile} holds a collection of fonts, not one`);
  return font;
}

function faceOf(style: string | undefined): Face {
  return style === undefined || style === 'normal' ? 'normal' : 'italic';
}

function numericWeight(weight: string | number | undefined): number {
  if (weight === 'bold') return 700;
  const value = Number(weight);
  return Number.isFinite(value) && value > 0 ? value : 400;
}
