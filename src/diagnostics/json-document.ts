import { type Node, type ParseError, findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { type Diagnostic, type Place, diagnose } from './diagnostic.ts';
import { checkNesting, checkRepeated } from './json-shape.ts';
import { syntaxDiagnostics } from './json-syntax.ts';
import { indexLines } from './text-lines.ts';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}
export type JsonPath = readonly (string | number)[];

/** A parsed JSON file that can tell where each of its values stands. */
export interface JsonDocument {
  value: Json;
  /** The place of the value at a path, or of its nearest ancestor that exists. */
  placeOf: (path: JsonPath) => Place;
  /** The place of the name of the property at a path. */
  placeOfKey: (path: JsonPath) => Place;
}

/**
 * Parses strict JSON (RFC 8259: no comments, no trailing commas, each name once in an object); a byte order mark before it
 * is ignored. Each syntax error comes back at its place. Tools, unlike people, may mean it when they write a name twice.
 */
export function parseJson(
  marked: string,
  file: string,
  { repeated = false }: { repeated?: boolean } = {},
): { document: JsonDocument | undefined; diagnostics: Diagnostic[] } {
  const text = marked.replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    const place = { file, line: 1, column: 1 };
    const empty = diagnose('json-syntax', place, 'not JSON: the file is empty', 'write a JSON object');
    return { document: undefined, diagnostics: [empty] };
  }
  const position = indexLines(text);
  const placeAt = (offset: number): Place => ({ file, ...position(offset) });
  const nesting = checkNesting(text, placeAt);
  if (nesting.length > 0) return { document: undefined, diagnostics: nesting };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (!root || errors.length > 0) {
    return { document: undefined, diagnostics: syntaxDiagnostics(errors, placeAt) };
  }
  const twice = repeated ? [] : checkRepeated(root, placeAt);
  if (twice.length > 0) return { document: undefined, diagnostics: twice };
  // The objects of jsonc-parser have no prototype; a clone has the usual one.
  const value = structuredClone(getNodeValue(root) as Json);
  return {
    document: {
      value,
      placeOf: (path) => placeAt(nearestNode(root, path).offset),
      placeOfKey: (path) => placeAt(keyNode(root, path).offset),
    },
    diagnostics: [],
  };
}

function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function keyNode(root: Node, path: JsonPath): Node {
  const node = nearestNode(root, path);
  return node.parent?.type === 'property' ? node.parent : node;
}

/** Whether a JSON value is an object, so that its properties can be read. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
