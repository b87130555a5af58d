import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { staticFontName } from '../theme/font-files.ts';
import { encodeIndexed } from './encode-png.ts';
import { indexColors } from './index-colors.ts';
import { pixelRatio } from './pixel-ratio.ts';

/** Draws an SVG, in which colours are values, as a PNG at twice its size, with these fonts and no others. */
export function drawPng(svg: string, fontFiles: readonly string[]): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: pixelRatio },
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: staticFontName,
      sansSerifFamily: staticFontName,
    },
  });
  const picture = resvg.render();
  // Taken out once: each look at the pixels copies them.
  const { width, height, pixels } = picture;
  const indexed = indexColors({ width, height, pixels });
  const png = indexed ? encodeIndexed(indexed) : picture.asPng();
  // Only there: the main thread draws few, and has much else in memory to look through.
  if (!isMainThread) collectGarbage();
  return png;
}

let collect: (() => void) | undefined;

/**
 * Frees the pixels: they are megabytes, but none of JavaScript's, and do not make it collect garbage. A thread that draws
 * one picture after the other would hold all of them.
 */
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('() => gc({ type: "minor" })') as () => void;
  }
  collect();
}
