import type { MdastNode } from 'satteri';

/** What stands in place of a node; undefined leaves it as its source has it, but for what is below it. */
export type Replace = (node: MdastNode) => string | undefined;

/** The source of a node with some of what is below it replaced, without the indentation that it has in the page. */
export function rewriteNode(node: MdastNode, source: string, replace: Replace): string {
  const { start, end } = stretchOf(node);
  return dedent(rewriteStretch(node, { start, end }, source, replace), indentOf(node));
}

/** The source of what is between the tags or marks of a node, with some of it replaced; all on its line. */
export function rewriteInner(node: MdastNode, source: string, replace: Replace): string {
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  const { start } = stretchOf(first);
  return rewriteStretch(node, { start, end: stretchOf(last).end }, source, replace);
}

/** The blocks of a node, each replaced or as its source has it, with a blank line between them. */
export function rewriteBlocks(node: MdastNode, source: string, replace: Replace): string {
  const children = 'children' in node ? node.children : [];
  const blocks = children.map((child) => replace(child) ?? rewriteNode(child, source, replace));
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

interface Stretch {
  start: number;
  end: number;
}

function rewriteStretch(node: MdastNode, stretch: Stretch, source: string, replace: Replace): string {
  let at = stretch.start;
  const parts: string[] = [];
  const visit = (child: MdastNode): void => {
    const text = replace(child);
    if (text === undefined) {
      if ('children' in child) child.children.forEach(visit);
      return;
    }
    const { start, end } = stretchOf(child);
    parts.push(source.slice(at, start), indent(text, source, start));
    at = end;
  };
  if ('children' in node) node.children.forEach(visit);
  return [...parts, source.slice(at, stretch.end)].join('');
}

/** Puts before each further line what is before the first: the signs of a quotation, and spaces. */
function indent(text: string, source: string, start: number): string {
  if (!text.includes('\n')) return text;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return text.replaceAll('\n', `\n${line.replaceAll(/[^>]/g, ' ')}`);
}

/** Takes up to so many spaces and signs of a quotation from each further line. */
function dedent(text: string, width: number): string {
  return width === 0 ? text : text.replaceAll(new RegExp(`\\n[ \\t>]{0,${width}}`, 'g'), '\n');
}

function indentOf({ position }: MdastNode): number {
  return (position?.start.column ?? 1) - 1;
}

function stretchOf({ position }: MdastNode): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
