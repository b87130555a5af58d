import { Resvg } from '@resvg/resvg-js';
import { staticFontName, withFontFiles } from '../theme/font-files.ts';

/** Pixels of a PNG for each CSS pixel. */
export const pixelRatio = 2;

/** Draws an SVG, in which colours are values, as a PNG at twice its size, with the site's fonts and no others. */
export function renderPng(svg: string, background?: string): Promise<Buffer<ArrayBuffer>> {
  return withFontFiles((fontFiles) => {
    const resvg = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: pixelRatio },
      ...(background !== undefined && { background }),
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
