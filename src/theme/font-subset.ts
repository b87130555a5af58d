import subsetFont from 'subset-font';

/** What a shipped font file keeps of the one that it is made from. */
export interface FontSubset {
  /** The name of the file. */
  file: string;
  /** The characters that it has whether they are used or not. */
  always: string;
  /** The weight, where it has only one. */
  weight?: number;
}

/** U+0020 to U+00FF without the control characters, and the typographic ones that pages are set with. */
const latin1 = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•′″−×≈≤≥→\u2011\u2060`;

/** The files that src/theme/fonts.css names. All of Latin-1 in italics would be half a font more, for little text. */
export const fontSubsets: readonly FontSubset[] = [
  { file: 'source-sans-3-latin-wght-normal.woff2', always: latin1 },
  { file: 'source-sans-3-latin-ext-wght-normal.woff2', always: '' },
  { file: 'source-sans-3-latin-wght-italic.woff2', always: `${range(0x20, 0x7e)}–’“”−×`, weight: 400 },
];

/** Makes the subset of a WOFF2 font, with the characters of a text that it has beside those that it always keeps. */
export function subset(woff2: Buffer, { always, weight }: FontSubset, text: string): Promise<Buffer> {
  const characters = [...new Set(always + text)].sort().join('');
  const axes = weight === undefined ? {} : { variationAxes: { wght: weight } };
  return subsetFont(woff2, characters, { targetFormat: 'woff2', ...axes });
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
