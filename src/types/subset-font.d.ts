declare module 'subset-font' {
  /** Keeps the glyphs of a text, and what they can be replaced by; an axis given a number is fixed there. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
