import type { MdastNode } from 'satteri';
import { type ElementNode, isElement } from './page-blocks.ts';
import { type Prose, isIgnoreComment, locateText } from './prose.ts';

/** The attributes whose words the reader sees or hears. */
const shown: readonly string[] = ['title', 'caption', 'label', 'alt', 'aria-label'];

/** A stretch of the source. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The words in the attributes of elements, such as the title of a callout, and those that stand for images. What comes
 * after a perfdocs-ignore-next comment is left out, with all that is in it.
 */
export function collectLabels(tree: MdastNode, source: string): Prose[] {
  const labels: Prose[] = [];
  const collect = (node: MdastNode): void => {
    if (isElement(node)) labels.push(...attributesOf(node, source));
    if (node.type === 'image') labels.push(...imageTexts(node, source));
    if (!('children' in node)) return;
    let ignored = false;
    for (const child of node.children) {
      if (!ignored) collect(child);
      ignored = isIgnoreComment(child);
    }
  };
  collect(tree);
  return labels;
}

function attributesOf(node: ElementNode, source: string): Prose[] {
  return node.attributes.flatMap((attribute) => {
    if (!('name' in attribute) || !shown.includes(attribute.name)) return [];
    const { value } = attribute;
    // An expression is not evaluated; the numbers in it are read as they are written.
    const text = typeof value === 'string' ? value : value?.value;
    const { start, end } = stretchOf(node, source);
    const [opening] = new RegExp(`\\s${attribute.name}\\s*=\\s*["'{]`).exec(source.slice(start, end)) ?? [];
    const from = opening === undefined ? start : source.indexOf(opening, start) + opening.length;
    return text ? [locateText(text, source.slice(from, end), from)] : [];
  });
}

function imageTexts(node: Extract<MdastNode, { type: 'image' }>, source: string): Prose[] {
  const { start, end } = stretchOf(node, source);
  return [node.alt, node.title].flatMap((text) =>
    text ? [locateText(text, source.slice(start, end), start)] : [],
  );
}

function stretchOf({ position }: MdastNode, source: string): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? source.length };
}
