import { type Node, parseTree } from 'jsonc-parser';
import { parseJson } from '../diagnostics/json-document.ts';
import type { Output, ParsedOutput } from './importer.ts';
import { unknownOutput } from './output-lines.ts';

/**
 * Reads a JSON text that is a run, an object, or a list of them. Values have the names of their paths (`result.rps`,
 * `times.0`), and numbers the digits that are written, of which JavaScript may not hold all; null is an empty cell.
 */
export function parseJsonRuns({ file, text }: Output): ParsedOutput {
  const { document, diagnostics } = parseJson(text, file, { repeated: true });
  const root = parseTree(text);
  if (!document || !root) return { samples: [], diagnostics };
  const parsed: ParsedOutput = { samples: [], diagnostics };
  const runs = root.type === 'array' ? (root.children ?? []) : [root];
  for (const [at, run] of runs.entries()) {
    const place = document.placeOf(root.type === 'array' ? [at] : []);
    if (run.type === 'object')
      parsed.samples.push({ place, values: Object.fromEntries(listValues(run, [], text)) });
    else
      parsed.diagnostics.push(unknownOutput(file, place.line, 'a run is an object, such as {"time": 1.5}'));
  }
  return parsed;
}

/** Every value below a node, with its path. */
function listValues(node: Node, path: readonly string[], text: string): [path: string, value: string][] {
  const { type, children = [] } = node;
  if (type === 'array')
    return children.flatMap((child, at) => listValues(child, [...path, String(at)], text));
  if (type !== 'object') return [[path.join('.'), readScalar(node, text)]];
  return children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? listValues(value, [...path, String(key.value)], text) : [],
  );
}

function readScalar({ type, value, offset, length }: Node, text: string): string {
  if (type === 'null') return '';
  return type === 'string' ? String(value) : text.slice(offset, offset + length);
}
