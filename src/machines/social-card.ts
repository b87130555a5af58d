import { escapeXml } from '../figures/clean-svg.ts';
import { paintLight } from '../figures/export-svg.ts';
import type { Figure, Rendering } from '../figures/figure.ts';
import { type TextStyle, wrapText } from '../figures/wrap-text.ts';
import { fontFamily } from '../theme/tokens.ts';

/** What a card says. */
export interface CardWords {
  /** Above the title, small. */
  site: string;
  title: string;
  /** Below the title of a card without a figure. */
  description: string;
}

/** The size of a card in CSS pixels: at two pixels for each, the 1200 by 630 that previews of links ask for. */
export const cardSize = { width: 600, height: 315 } as const;

const margin = 32;
const innerWidth = cardSize.width - 2 * margin;
const siteStyle = { fontSize: 14, fontWeight: 400 } as const;
const titleStyle = { fontSize: 27, fontWeight: 600 } as const;
const captionStyle = { fontSize: 15, fontWeight: 400 } as const;
const plainTitleStyle = { fontSize: 38, fontWeight: 600 } as const;
const descriptionStyle = { fontSize: 18, fontWeight: 400 } as const;
/** The room below a figure. */
const foot = 12;
/** How far a figure may be shrunk below the width of the card to be seen as a whole. */
const mostShrunk = 0.8;
/** How much of the height the end of a figure takes that the card has no room for. */
const fade = 36;

/** The picture that stands for a page where it is linked: its title and the upper part of a figure, in light colours. */
export async function drawCard(words: CardWords, figure: Figure | undefined): Promise<Rendering> {
  const body = figure ? await drawWithFigure(words, figure) : await drawWords(words);
  const { width, height } = cardSize;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="var(--ground)"/>`,
    `<g font-family="${fontFamily.replaceAll('"', '&quot;')}">`,
    ...body,
    `<rect width="${width}" height="6" fill="var(--accent)"/>`,
    '</g></svg>\n',
  ].join('');
  return { width, height, svg: await paintLight(svg) };
}

async function drawWithFigure({ site, title }: CardWords, figure: Figure): Promise<string[]> {
  const head = await setLines(site, siteStyle, 20, 1, 'var(--ink-muted)');
  const heading = await setLines(title, titleStyle, head.bottom, 2, 'var(--ink)');
  const caption = await setLines(figure.title, captionStyle, heading.bottom + 2, 1, 'var(--ink)');
  const top = caption.bottom + 10;
  const { svg, width, height } = figure.wide;
  const room = cardSize.height - top;
  const widest = Math.min(1, innerWidth / width);
  const fitting = (room - foot) / height;
  const scale = fitting < widest * mostShrunk ? widest : Math.min(widest, fitting);
  const drawn = height * scale;
  // One that fits stands in the middle of its room.
  const y = top + Math.max(0, (room - foot - drawn) / 2);
  return [
    head.svg,
    heading.svg,
    caption.svg,
    `<g transform="translate(${margin} ${round(y)}) scale(${round(scale)})">${svg.replace('<svg ', '<svg overflow="visible" ')}</g>`,
    ...(drawn > room ? fadeOut() : []),
  ];
}

async function drawWords({ site, title, description }: CardWords): Promise<string[]> {
  const lines = await wrapText(title, plainTitleStyle, innerWidth);
  const top = lines.length > 1 ? 64 : 84;
  const head = await setLines(site, siteStyle, 24, 1, 'var(--ink-muted)');
  const heading = await setLines(title, plainTitleStyle, top, 3, 'var(--ink)');
  const text = await setLines(description, descriptionStyle, heading.bottom + 10, 4, 'var(--ink-muted)');
  return [head.svg, heading.svg, text.svg];
}

/** A text of at most so many lines below `top`; `bottom` is where the last one ends. */
async function setLines(
  text: string,
  style: TextStyle,
  top: number,
  most: number,
  fill: string,
): Promise<{ svg: string; bottom: number }> {
  const leading = Math.round(style.fontSize * 1.25);
  const all = await wrapText(text, style, innerWidth);
  const lines = all
    .slice(0, most)
    .map((line, at) => (at === most - 1 && all.length > most ? `${line} …` : line));
  const texts = lines.map(
    (line, at) => `<text x="${margin}" y="${top + at * leading + style.fontSize}">${escapeXml(line)}</text>`,
  );
  const group = `<g font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${fill}">${texts.join('')}</g>`;
  return { svg: group, bottom: top + lines.length * leading };
}

function fadeOut(): string[] {
  const { width, height } = cardSize;
  const stop = (offset: number, opacity: number): string =>
    `<stop offset="${offset}" stop-color="var(--ground)" stop-opacity="${opacity}"/>`;
  return [
    `<linearGradient id="card-fade" x1="0" y1="0" x2="0" y2="1">${stop(0, 0)}${stop(1, 1)}</linearGradient>`,
    `<rect y="${height - fade}" width="${width}" height="${fade}" fill="url(#card-fade)"/>`,
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
