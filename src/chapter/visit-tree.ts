import type { MdastNode } from 'satteri';

/** Visits a node of a syntax tree and all below it, in the order of the source. */
export function visitTree(node: MdastNode, visitor: (node: MdastNode) => void): void {
  visitor(node);
  if ('children' in node) for (const child of node.children) visitTree(child, visitor);
}
