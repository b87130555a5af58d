import { onOneLine, shortenText } from './plain-cell.ts';

/** More of one cell than a reader of a table misses. */
const longestCell = 200;

/** What GitHub makes links, mentions, emoji or formulas of, even from references. */
const linked = /@|\$|#\d|gh-\d|:\/\/|www\.|:[\w+-]+:/i;

/**
 * A text as GitHub Flavored Markdown that shows it as it is, on one line and cut where it is very long. Punctuation with
 * a meaning becomes references, which Markdown never reads as syntax (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references);
 * what GitHub would link to somebody or something stands in a code element, where it looks for nothing.
 */
export function markdownText(text: string, longest = longestCell): string {
  const plain = shortenText(onOneLine(text), longest);
  const escaped = plain.replaceAll(/[!"#$&'*:;<=>?@[\\\]^_`{|}~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return linked.test(plain) ? `<code>${escaped}</code>` : escaped;
}
