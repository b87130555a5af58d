// The bundle: the package's own entry loads 200 modules, which takes longer than it does for a chapter.
import { optimize } from 'svgo/browser';
import { drawDots } from './draw-dots.ts';
import { dropDefaults } from './drop-defaults.ts';
import type { Rendering } from './figure.ts';
import { drawCircles, dropIdle } from './slim-svg.ts';
import { trimSvg } from './trim-svg.ts';

/** Words for those who do not see the picture. */
export interface Words {
  title: string;
  description: string;
}

/**
 * Makes Vega's SVG fit to stand in a page beside others: ids of its own, named `<name>-<n>`; a title and a description
 * for assistive technology, which then treats the rest as one image; and fewer bytes.
 */
export function cleanSvg(rendering: Rendering, name: string, words: Words): Rendering {
  const { data } = optimize(renumberIds(trimSvg(rendering.svg), name), {
    multipass: false,
    floatPrecision: 2,
    plugins: [
      drawCircles,
      // Those of SVGO's preset that find something in what Vega writes; the others take as long as these. Not cleanupIds, for
      // ids are renumbered here; nor collapseGroups: classes of groups name the marks, for tests, styles and readers of the
      // source; nor mergePaths: dots that lie on each other are darker, which one path for all of them would not be.
      'cleanupNumericValues',
      'convertColors',
      dropDefaults,
      'removeEmptyText',
      'convertShapeToPath',
      'moveElemsAttrsToGroup',
      'moveGroupAttrsToElems',
      'convertPathData',
      'convertTransform',
      'removeEmptyContainers',
      'removeUnusedNS',
      'sortAttrs',
      dropIdle,
      drawDots,
    ],
  });
  return { ...rendering, svg: addWords(data, name, words) };
}

function renumberIds(svg: string, name: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []))];
  return ids.reduce(
    (renamed, id, at) =>
      renamed
        .replaceAll(` id="${id}"`, ` id="${name}-${at + 1}"`)
        .replaceAll(`url(#${id})`, `url(#${name}-${at + 1})`),
    svg,
  );
}

function addWords(svg: string, name: string, { title, description }: Words): string {
  const labels = `role="img" aria-labelledby="${name}-title" aria-describedby="${name}-description"`;
  const words =
    `<title id="${name}-title">${escapeXml(title)}</title>` +
    `<desc id="${name}-description">${escapeXml(description)}</desc>`;
  return svg.replace(/<svg([^>]*)>/, (_match, attributes: string) => `<svg${attributes} ${labels}>${words}`);
}

/** A text with what XML gives a meaning written as references. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
