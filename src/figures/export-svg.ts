import { lightTokens, putValues } from '../theme/token-values.ts';
import { type FontCut, fontFace } from '../theme/font-files.ts';
import { escapeXml } from './clean-svg.ts';
import type { Rendering } from './figure.ts';
import { figureColor, fontFamily } from '../theme/tokens.ts';
import { type TextStyle, wrapText } from './wrap-text.ts';

/** What a figure says of itself where it stands alone: a heading above it, and lines below it. */
export interface Surroundings {
  heading: string;
  lines: readonly string[];
}

/** Families for a picture outside of the site: the font that it is measured in, under the names that people install. */
const portableFamily = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

const margin = 24;
const gap = 12;
const headingStyle = { fontSize: 18, fontWeight: 600 } as const;
const lineStyle = { fontSize: 13, fontWeight: 400 } as const;

/** A rendering of a figure as a picture of its own, in light colours, with its heading and source; without a ground. */
export async function exportSvg(figure: Rendering, around: Surroundings): Promise<Rendering> {
  const heading = await setText([around.heading], headingStyle, { top: margin, width: figure.width });
  const middle = heading.bottom + (around.heading === '' ? 0 : gap);
  const below = middle + figure.height + gap;
  const foot = await setText(around.lines, lineStyle, { top: below, width: figure.width });
  const size = { width: figure.width + 2 * margin, height: Math.ceil(foot.bottom + margin - 4) };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<g font-family="${portableFamily}" font-size="${headingStyle.fontSize}" font-weight="${headingStyle.fontWeight}" fill="var(--figure-text)">${heading.svg}</g>`,
    placeSvg(figure.svg, margin, middle),
    `<g font-family="${portableFamily}" font-size="${lineStyle.fontSize}" fill="var(--figure-text-muted)">${foot.svg}</g>`,
    '</svg>\n',
  ].join('');
  return { ...size, svg: await paintLight(svg) };
}

/** The light colour that figures are drawn on. */
export async function lightGround(): Promise<string> {
  return putValues(figureColor.ground, await lightTokens());
}

/** A picture at a place in another. What would be cut off at its sides has room there, and cutting takes long. */
function placeSvg(svg: string, x: number, y: number): string {
  return svg.replace('<svg ', `<svg x="${x}" y="${y}" overflow="visible" `);
}

/** Puts the light colours in place of the names of the design tokens, and a family that programs know. */
export async function paintLight(svg: string): Promise<string> {
  const family = fontFamily.replaceAll('"', '&quot;');
  return putValues(svg.replaceAll(family, portableFamily), await lightTokens());
}

/** Puts the fonts that an SVG uses into it, so that it looks the same wherever it is opened. */
export async function embedFonts(svg: string): Promise<string> {
  const cuts: FontCut[] = ['400-normal', '600-normal'];
  if (svg.includes('font-style="italic"')) cuts.push('400-italic');
  const faces = await Promise.all(cuts.map((cut) => fontFace(cut, 'Source Sans 3')));
  return svg.replace('>', () => `><style>${faces.join('')}</style>`);
}

/** Texts one below the other, each broken where it is too long; `bottom` is where the last line ends. */
async function setText(
  texts: readonly string[],
  style: TextStyle,
  { top, width }: { top: number; width: number },
): Promise<{ svg: string; bottom: number }> {
  const leading = Math.round(style.fontSize * 1.4);
  const lines = (await Promise.all(texts.map((text) => wrapText(text, style, width)))).flat();
  const svg = lines.map(
    (line, at) => `<text x="${margin}" y="${top + at * leading + style.fontSize}">${escapeXml(line)}</text>`,
  );
  return { svg: svg.join(''), bottom: top + lines.length * leading };
}
