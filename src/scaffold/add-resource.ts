import { applyEdits, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JsonObject } from '../diagnostics/json-document.ts';
import { printJson } from './print-json.ts';

/** Adds a resource behind the others in the text of a data package that has some; it stays as it is otherwise. */
export function addResource(text: string, resource: JsonObject): string {
  const root = parseTree(text);
  const last = root && findNodeAtLocation(root, ['resources'])?.children?.at(-1);
  if (!last) throw new Error('a data package without resources was opened');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(4);
  const content = `,\n${printJson(resource).replaceAll(/^/gm, indent)}`.replaceAll('\n', eol);
  return applyEdits(text, [{ offset: last.offset + last.length, length: 0, content }]);
}
