import type { Node } from 'jsonc-parser';
import { type Diagnostic, type Place, diagnose } from './diagnostic.ts';

/** How deep brackets and braces may stand in each other: parsers and what reads their trees go as deep as the text. */
const deepest = 200;

/** That a text nests deeper than can be read, before a parser tries. */
export function checkNesting(text: string, placeAt: (offset: number) => Place): Diagnostic[] {
  let depth = 0;
  // A string is taken as a whole, so that a bracket in it does not count.
  for (const { 0: token, index } of text.matchAll(/"(?:\\.|[^"\\\n])*"|[[{\]}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > deepest) {
      const message = `more than ${deepest} brackets and braces are open here`;
      const hint = 'look for brackets that are never closed';
      return [diagnose('json-syntax', placeAt(index), message, hint)];
    }
  }
  return [];
}

/** The properties that an object has twice: parsers take the last, and its author may mean the first. */
export function checkRepeated(node: Node, placeAt: (offset: number) => Place): Diagnostic[] {
  const { children = [] } = node;
  const names = children.map((child) => (child.type === 'property' ? nameOf(child) : undefined));
  const twice = children.filter((_child, at) => names[at] !== undefined && names.indexOf(names[at]) !== at);
  const own = twice.map((property) => {
    const message = `the property "${nameOf(property) ?? ''}" is there twice`;
    return diagnose('json-syntax', placeAt(property.offset), message, 'delete one of the two');
  });
  return [...own, ...children.flatMap((child) => checkRepeated(child, placeAt))];
}

function nameOf({ children: [name] = [] }: Node): string | undefined {
  return typeof name?.value === 'string' ? name.value : undefined;
}
