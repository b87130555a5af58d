/** The faces that the site ships; a browser takes the italic one for oblique text too. */
export type Face = 'normal' | 'italic';

/** What Vega tells of a text that it wants to know the width of. */
export interface TextItem {
  /** The width at which the text is cut off; none where it is 0 or not given. */
  limit?: number;
  fontSize?: number;
  fontWeight?: string | number;
  fontStyle?: string;
}

/** Widths of texts in em, by the face and weight that they are set in, such as "normal 400". */
export type TextWidths = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The text that is drawn for a value; undefined for a mark without one. */
export function drawnText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return String(value).trim();
}

/** The face and weight of a text, as `TextWidths` has them. */
export function fontOf(item: TextItem): string {
  return `${faceOf(item.fontStyle)} ${weightOf(item)}`;
}

/** The width of a text in CSS pixels, of one in em. */
export function widthOf({ fontSize = 11, limit }: TextItem, em: number): number {
  const full = em * fontSize;
  return limit !== undefined && limit > 0 ? Math.min(full, limit) : full;
}

export function faceOf(style: string | undefined): Face {
  return style === undefined || style === 'normal' ? 'normal' : 'italic';
}

/** Italics are shipped in one weight; a browser makes them bolder without making them wider. */
export function weightOf({ fontStyle, fontWeight }: TextItem): number {
  if (faceOf(fontStyle) === 'italic') return 400;
  if (fontWeight === 'bold') return 700;
  const value = Number(fontWeight);
  return Number.isFinite(value) && value > 0 ? value : 400;
}
