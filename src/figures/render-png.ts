import { fontFiles } from '../theme/font-files.ts';
import type { FigureCache } from './figure-cache.ts';
import { fillGround } from './fill-ground.ts';
import { groundPng } from './ground-png.ts';
import { spread } from './spread.ts';

/** Draws an SVG, in which colours are values, as a PNG; on a ground of a colour, or on none. */
export type DrawPng = (svg: string, ground?: string) => Promise<Buffer<ArrayBuffer>>;

/** How many pictures are drawn before another thread has started. */
const few = 4;

/** Gives what draws PNGs at twice their size with the site's fonts, or recalls what was drawn before. */
export function openPngs(cache?: FigureCache): DrawPng {
  const draw = spread('draw', few);
  const make = async (svg: string) => Buffer.from(await draw({ svg, fontFiles: await fontFiles() }));
  const recall = (svg: string) => (cache ? cache.recall('png', svg, () => make(svg)) : make(svg));
  const pending = new Map<string, ReturnType<DrawPng>>();
  // A picture is often asked for on two grounds at once.
  const share = (svg: string): ReturnType<DrawPng> => {
    const drawn = pending.get(svg) ?? recall(svg).finally(() => pending.delete(svg));
    pending.set(svg, drawn);
    return drawn;
  };
  return async (svg, ground) => {
    const png = await share(svg);
    return ground === undefined ? png : (groundPng(png, ground) ?? share(fillGround(svg, ground)));
  };
}

/** Draws one PNG, or recalls it. */
export function renderPng(svg: string, cache?: FigureCache): Promise<Buffer<ArrayBuffer>> {
  return openPngs(cache)(svg);
}
