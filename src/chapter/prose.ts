import type { MdastNode } from 'satteri';

/** Running text as the reader sees it, with the way back to the source. */
export interface Prose {
  text: string;
  /** The offset in the source of each UTF-16 unit of the text, and of its end. */
  offsets: readonly number[];
}

/** Stands in a prose for a node that is not its own text, such as code or a component. */
export const objectMark = '\ufffc';

/** Stands in a prose for a comment with `perfdocs-ignore-next`. */
export const ignoreMark = '\u2063';

/** Whether a node is a comment that silences the warnings about what comes next. */
export function isIgnoreComment(node: MdastNode): boolean {
  const comment = node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
  return comment && /^\s*\/\*\s*perfdocs-ignore-next\s*\*\/\s*$/.test(node.value);
}

/** The text of nodes that follow each other; nodes that `isObject` picks become a mark. */
export function proseOf(
  nodes: readonly MdastNode[],
  source: string,
  isObject: (node: MdastNode) => boolean,
): Prose {
  const units: string[] = [];
  const offsets: number[] = [];
  let end = nodes[0]?.position?.start.offset ?? 0;
  const add = (text: string, places: readonly number[]): void => {
    units.push(...text.split(''));
    offsets.push(...places);
  };
  const visit = (node: MdastNode): void => {
    const { start, end: after } = node.position ?? {};
    const from = start?.offset ?? end;
    end = after?.offset ?? end;
    if (node.type === 'text') add(node.value, alignText(node.value, source.slice(from, end), from));
    else if (isIgnoreComment(node)) add(ignoreMark, [from]);
    else if (node.type === 'break') add('\n', [from]);
    else if (isObject(node) || !('children' in node)) add(objectMark, [from]);
    else for (const child of node.children) visit(child);
    end = after?.offset ?? end;
  };
  for (const node of nodes) visit(node);
  return { text: units.join(''), offsets: [...offsets, end] };
}

/**
 * A text that is written as it is in `raw`, which begins at an offset of the source. Where references, escapes or folded
 * lines make it another, all of it is where `raw` begins.
 */
export function locateText(text: string, raw: string, start: number): Prose {
  const at = raw.indexOf(text);
  const place = (unit: number): number => start + (at === -1 ? 0 : at + unit);
  return { text, offsets: Array.from({ length: text.length + 1 }, (_, unit) => place(unit)) };
}

/** The offset in the source of each unit of a text node's value, which lacks escapes and indentation. */
function alignText(value: string, raw: string, start: number): number[] {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const { skipped, length, units } = readUnit(value, offsets.length, raw, at);
    for (let unit = 0; unit < units; unit += 1) offsets.push(start + at + skipped);
    at += skipped + length;
  }
  return offsets;
}

const lineBreak = /[ \t]*\r?\n[ \t>]*/y;
const reference = /&(?:#\d+|#x[\da-f]+|\w+);/iy;
const escapeSign = /\\(?=[!-/:-@[-`{-~])/y;

/** How a unit of the value is written at a place in the source: after what, how long, and with how many others. */
function readUnit(
  value: string,
  unit: number,
  raw: string,
  at: number,
): { skipped: number; length: number; units: number } {
  const found = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(raw)?.[0] ?? '';
  };
  if (value[unit] === '\n') return { skipped: 0, length: found(lineBreak).length || 1, units: 1 };
  const named = found(reference);
  // What looks like a reference and names no character stays as it is.
  if (named !== '' && !value.startsWith(named, unit)) {
    const units = (value.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return { skipped: 0, length: named.length, units };
  }
  return { skipped: found(escapeSign).length, length: 1, units: 1 };
}
