import { fontFiles } from '../theme/font-files.ts';
import type { FigureCache } from './figure-cache.ts';
import { spread } from './spread.ts';

/** Draws an SVG, in which colours are values, as a PNG. */
export type DrawPng = (svg: string) => Promise<Buffer<ArrayBuffer>>;

/** How many pictures are drawn before another thread has started. */
const few = 4;

/** Gives what draws PNGs at twice their size with the site's fonts, or recalls what was drawn before. */
export function openPngs(cache?: FigureCache): DrawPng {
  const draw = spread('draw', few);
  const make = async (svg: string) => Buffer.from(await draw({ svg, fontFiles: await fontFiles() }));
  return (svg) => (cache ? cache.recall('png', svg, () => make(svg)) : make(svg));
}

/** Draws one PNG, or recalls it. */
export function renderPng(svg: string, cache?: FigureCache): Promise<Buffer<ArrayBuffer>> {
  return openPngs(cache)(svg);
}
