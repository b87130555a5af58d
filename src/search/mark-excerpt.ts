import { element } from './element.ts';

/**
 * An excerpt of Pagefind as text, with what was found in <mark> elements. It is never read as HTML: all that Pagefind does
 * to a text is to escape < and >, and to put <mark> and </mark> around words.
 */
export function markExcerpt(excerpt: string): Node[] {
  // Every other part is what stood between the tags.
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, at) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return at % 2 === 1 ? element('mark', {}, text) : document.createTextNode(text);
  });
}
