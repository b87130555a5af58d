import { Resvg } from '@resvg/resvg-js';
import { staticFontName, withFontFiles } from '../theme/font-files.ts';
import type { FigureCache } from './figure-cache.ts';

/** Pixels of a PNG for each CSS pixel. */
export const pixelRatio = 2;

/**
 * Draws an SVG, in which colours are values, as a PNG at twice its size, with the site's fonts and no others; or recalls
 * what was drawn of it before.
 */
export function renderPng(svg: string, cache?: FigureCache): Promise<Buffer<ArrayBuffer>> {
  const draw = () => drawPng(svg);
  return cache ? cache.recall('png', svg, draw) : draw();
}

function drawPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  return withFontFiles((fontFiles) => {
    const resvg = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: pixelRatio },
      font: {
        fontFiles,
        loadSystemFonts: false,
        defaultFontFamily: staticFontName,
        sansSerifFamily: staticFontName,
      },
    });
    return Buffer.from(resvg.render().asPng());
  });
}
