import {
  type Node,
  type ParseError,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Diagnostic, type Place, diagnose } from './diagnostic.ts';

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
}

/** Parses strict JSON (RFC 8259: no comments, no trailing commas). All syntax errors come back, each at its place. */
export function parseJson(
  text: string,
  file: string,
): { document: JsonDocument | undefined; diagnostics: Diagnostic[] } {
  if (text.trim() === '') {
    const place = { file, line: 1, column: 1 };
    const empty = diagnose('json-syntax', place, 'The file is empty', 'write a JSON object');
    return { document: undefined, diagnostics: [empty] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const diagnostics = errors.map(({ error, offset }) =>
    diagnose('json-syntax', placeAt(text, offset, file), syntaxMessage(error), 'mend the JSON at this place'),
  );
  if (!root || diagnostics.length > 0) return { document: undefined, diagnostics };
  const value = getNodeValue(root) as Json;
  return {
    document: { value, placeOf: (path) => placeAt(text, nearestNode(root, path).offset, file) },
    diagnostics,
  };
}

function syntaxMessage(error: ParseError['error']): string {
  const words = printParseErrorCode(error).replaceAll(
    /(?<=[a-z])[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  return words;
}

function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** The line and column, from 1, of an offset in a text; columns count UTF-16 units, as editors do. */
export function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Whether a JSON value is an object, so that its properties can be read. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
