import { readChunks, writeChunks } from './png-chunk.ts';

/**
 * Puts a PNG with a palette on a ground, of a colour as `#rrggbb`: only the palette changes, which takes no time beside drawing
 * the picture again. Undefined where the PNG has no palette, or the colour is written in another way.
 */
export function groundPng(png: Buffer, ground: string): Buffer<ArrayBuffer> | undefined {
  const chunks = readChunks(png);
  const [colors, alphas] = ['PLTE', 'tRNS'].map((name) => chunks.find(({ type }) => type === name)?.data);
  const hex = /^#([0-9a-f]{6})$/i.exec(ground)?.[1];
  if (!colors || !alphas || hex === undefined) return undefined;
  const below = Buffer.from(hex, 'hex');
  const data = Buffer.from(
    colors.map((part, at) => blend(part, below[at % 3] ?? 0, alphas[Math.floor(at / 3)] ?? 255)),
  );
  return writeChunks(
    chunks.flatMap((chunk) => {
      if (chunk.type === 'tRNS') return [];
      return chunk.type === 'PLTE' ? { ...chunk, data } : chunk;
    }),
  );
}

/** A part of a colour over another, both from 0 to 255 as alpha is. */
function blend(part: number, below: number, alpha: number): number {
  return Math.round((part * alpha + below * (255 - alpha)) / 255);
}
