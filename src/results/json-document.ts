import {
  type JSONPath,
  type ParseError,
  findNodeAtLocation,
  parseTree,
  getNodeValue,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines } from './text-lines.ts';

/** A JSON file that has been parsed, with the way back from a value to its place. */
export interface JsonDocument {
  /** Undefined where the text is no JSON; the diagnostics then say why. */
  value: unknown;
  /** The place of the value at a path or, where there is none, of the nearest value around it. */
  place: (path: JSONPath) => Place;
  diagnostics: Diagnostic[];
}

/** Parses strict JSON: no comments, no trailing commas. Only the first error counts, as others follow from it. */
export function parseJson(text: string, file: string): JsonDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const find = indexLines(text);
  const place = (path: JSONPath): Place => {
    for (let end = path.length; end > 0; end -= 1) {
      const node = tree && findNodeAtLocation(tree, path.slice(0, end));
      if (node !== undefined) return { file, ...find(node.offset) };
    }
    return { file, ...find(tree?.offset ?? 0) };
  };
  const [first] = errors;
  if (first === undefined && tree !== undefined) {
    // The objects of jsonc-parser have no prototype; a clone has the usual one.
    return { value: structuredClone<unknown>(getNodeValue(tree)), place, diagnostics: [] };
  }
  const name = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error);
  const where = { file, ...find(first?.offset ?? 0) };
  const hint = complaints[name] ?? 'Correct the JSON; an editor with JSON support marks the place.';
  return {
    value: undefined,
    place,
    diagnostics: [diagnose('json-syntax', where, `not JSON: ${toWords(name)}`, hint)],
  };
}

/** What most often leads to an error of the parser. */
const complaints: Record<string, string> = {
  PropertyNameExpected: 'Delete the comma before }, or put the name of the property in double quotes.',
  ValueExpected: 'Delete the comma before ], or write the value that is missing.',
  CommaExpected: 'Put a comma after the value before this one.',
  ColonExpected: 'Put a colon between the name of the property and its value.',
  CloseBraceExpected: 'Close the object with }.',
  CloseBracketExpected: 'Close the list with ].',
  EndOfFileExpected: 'Delete what follows the end of the object.',
  InvalidCommentToken: 'Delete the comment: JSON has none.',
  UnexpectedEndOfString: 'Close the string with a double quote on the same line.',
  InvalidSymbol: 'Put text in double quotes; only numbers, true, false and null go without.',
};

/** "CommaExpected" as "comma expected". */
function toWords(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
