import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Font, create } from 'fontkit';
import { textMetrics } from 'vega';
import { decompress } from 'wawoff2';
import { fontName } from '../theme/tokens.ts';
import {
  type Face,
  type TextItem,
  type TextWidths,
  drawnText,
  faceOf,
  fontOf,
  weightOf,
  widthOf,
} from './text-item.ts';

/** The width of a text in em. */
type Widths = (text: string) => number;

/** How many texts of a weight are remembered. */
const rememberedTexts = 10_000;

const recording = new AsyncLocalStorage<Map<string, Map<string, number>>>();

let installed: Promise<void> | undefined;

/**
 * Makes Vega measure text in the font that the site ships, where it would guess 0.8 x length x size. Widths are in
 * CSS pixels. Vega's metrics are one per process, so this is done once however often it is called.
 */
export function measureTextInSiteFont(): Promise<void> {
  installed ??= install();
  return installed;
}

/** Draws something, and gives the widths of all texts that were measured for it, to a ten-thousandth of an em. */
export async function recordWidths<T>(draw: () => Promise<T>): Promise<{ drawn: T; widths: TextWidths }> {
  const fonts = new Map<string, Map<string, number>>();
  const drawn = await recording.run(fonts, draw);
  const widths = [...fonts].map(([font, texts]) => [font, Object.fromEntries(texts)] as const);
  return { drawn, widths: Object.fromEntries(widths) };
}

async function install(): Promise<void> {
  // One after the other: the decoder has one memory.
  const faces = { normal: await loadWeights('normal'), italic: await loadWeights('italic') };
  const width = (item: TextItem, value: unknown): number => {
    const text = drawnText(value);
    if (text === undefined) return 0;
    const em = faces[faceOf(item.fontStyle)](weightOf(item))(text);
    record(fontOf(item), text, em);
    return widthOf(item, em);
  };
  Object.assign(textMetrics, { width });
}

function record(font: string, text: string, em: number): void {
  const fonts = recording.getStore();
  if (!fonts) return;
  const texts = fonts.get(font) ?? new Map<string, number>();
  if (!texts.has(text)) fonts.set(font, texts.set(text, Number(em.toFixed(4))));
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
