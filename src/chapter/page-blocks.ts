import type { MdastNode } from 'satteri';
import { type Prose, isIgnoreComment, proseOf } from './prose.ts';

/** An element in a page: a component, or HTML. */
export type ElementNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Whether a node is an element. */
export function isElement(node: MdastNode): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is a <Claim> or <Value>. */
export function isBinding(node: MdastNode): node is ElementNode {
  return isElement(node) && (node.name === 'Claim' || node.name === 'Value');
}

/**
 * The paragraphs, headings and cells of a page as text, without what nobody has to bind: code, links, and what is bound
 * already. A block below a line with a perfdocs-ignore-next comment is left out.
 */
export function collectBlocks(tree: MdastNode, source: string): Prose[] {
  const blocks: Prose[] = [];
  const collect = (node: MdastNode): void => {
    if (!('children' in node) || isOwn(node)) return;
    if (node.children.some(({ type }) => type === 'text')) {
      blocks.push(proseOf(node.children, source, isOwn));
      return;
    }
    let ignored = false;
    for (const child of node.children) {
      if (!ignored) collect(child);
      ignored = isIgnoreComment(child);
    }
  };
  collect(tree);
  return blocks;
}

function isOwn(node: MdastNode): boolean {
  return isBinding(node) || node.type === 'inlineCode' || node.type === 'link';
}
