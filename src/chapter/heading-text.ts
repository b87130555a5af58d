import type { MdastNode } from 'satteri';

/** The text of a heading, which its anchor is made of. */
export function headingText(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(headingText).join('') : '';
}
