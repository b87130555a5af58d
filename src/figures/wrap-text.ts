import { textMetrics } from 'vega';
import { measureTextInSiteFont } from './text-metrics.ts';

/** A size and weight of text, in CSS pixels. */
export interface TextStyle {
  fontSize: number;
  fontWeight: number;
}

/** Breaks a text between words into lines that are at most `width` CSS pixels wide in the site's font. */
export async function wrapText(text: string, style: TextStyle, width: number): Promise<string[]> {
  await measureTextInSiteFont();
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || textMetrics.width(style, longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
