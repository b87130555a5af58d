import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Font, create } from 'fontkit';
import { textMetrics } from 'vega';
import { decompress } from 'wawoff2';
import { fontName } from '../theme/tokens.ts';

/** The faces that the site ships; a browser takes the italic one for oblique text too. */
type Face = 'normal' | 'italic';

/** The width of a text in em. */
type Widths = (text: string) => number;

/** How many texts of a weight are remembered. */
const rememberedTexts = 10_000;

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
    const full = ofWeight(numericWeight(item.fontWeight))(String(text).trim()) * (item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(full, item.limit) : full;
  };
  Object.assign(textMetrics, { width });
}

/** Gives a face at any weight, as the widths of its texts in em. */
async function loadWeights(face: Face): Promise<(weight: number) => Widths> {
  const base = await loadFont(face);
  const weights = new Map<number, Widths>();
  return (weight) => {
    const widths = weights.get(weight) ?? rememberWidths(base.getVariation({ wght: weight }));
    weights.set(weight, widths);
    return widths;
  };
}

/** Measures each text once: a layout asks for the same labels many times. */
function rememberWidths(font: Font): Widths {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
    if (known.size >= rememberedTexts) known.clear();
    known.set(text, width);
    return width;
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
