import type { MdastNode } from 'satteri';
import { isElement } from './page-blocks.ts';

/**
 * Where a node links to: a link, the definition of one that stands elsewhere ([name]: memory.mdx), or an <a> whose
 * address is no expression.
 */
export function linkUrls(node: MdastNode): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (!isElement(node) || node.name !== 'a') return [];
  return node.attributes.flatMap((attribute) =>
    'name' in attribute && attribute.name === 'href' && typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}
