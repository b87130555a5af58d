import { textMetrics } from 'vega';
import { measureTextInSiteFont } from './text-metrics.ts';

/** A size and weight of text, in CSS pixels. */
export interface TextStyle {
  fontSize: number;
  fontWeight: number;
}

/**
 * Breaks a text between words into lines that are at most `width` CSS pixels wide in the site's font. Words are measured
 * one by one: what kerning takes off at their ends is a fraction of a pixel, and whole lines would be measured many times.
 */
export async function wrapText(text: string, style: TextStyle, width: number): Promise<string[]> {
  await measureTextInSiteFont();
  const widthOf = (part: string): number => textMetrics.width(style, part);
  // A space alone would be cut off.
  const space = widthOf('n n') - widthOf('nn');
  const lines: string[] = [];
  let used = Infinity;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = used + space + widthOf(word);
    if (longer > width) lines.push(word);
    else lines.push(`${lines.pop() ?? ''} ${word}`);
    used = longer > width ? widthOf(word) : longer;
  }
  return lines;
}
