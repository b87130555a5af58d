import { isScalar, parseDocument } from 'yaml';
import { type Prose, locateText } from './prose.ts';

/** The keys of the frontmatter whose words the reader sees. */
const shown = ['title', 'description'];

/** The title and the description of a page, but for those below a line with a perfdocs-ignore-next comment. */
export function collectHead(yaml: string, source: string): Prose[] {
  const document = parseDocument(yaml);
  const head = source.indexOf(yaml);
  return shown.flatMap((key) => {
    const node: unknown = document.get(key, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const [start, end] = node.range;
    if (isIgnored(yaml.slice(0, start))) return [];
    return [locateText(node.value, yaml.slice(start, end), head + start)];
  });
}

/** Whether the line above the one that a text ends in is a perfdocs-ignore-next comment. */
function isIgnored(before: string): boolean {
  return /^\s*#\s*perfdocs-ignore-next\s*$/.test(before.split('\n').at(-2) ?? '');
}
