import type { MdastNode } from 'satteri';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { LinkUse } from './chapter.ts';
import { isElement } from './page-blocks.ts';

/**
 * Where a node links to: a link, the definition of one that stands elsewhere ([name]: memory.mdx), or an <a> whose
 * address is no expression.
 */
export function linksOf(node: MdastNode, place: Place): LinkUse[] {
  if (node.type === 'link' || node.type === 'definition') return [{ url: node.url, html: false, place }];
  if (!isElement(node) || node.name !== 'a') return [];
  return node.attributes.flatMap((attribute) =>
    'name' in attribute && attribute.name === 'href' && typeof attribute.value === 'string'
      ? [{ url: attribute.value, html: true, place }]
      : [],
  );
}
