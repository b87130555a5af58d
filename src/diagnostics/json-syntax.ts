import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Diagnostic, type Place, diagnose } from './diagnostic.ts';

/** What most often leads to an error of the parser, and the way out. */
const hints: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'delete the comma before }, or put the name of the property in double quotes',
  ValueExpected: 'delete the comma before ], or write the value that is missing',
  CommaExpected: 'put a comma after the value before this one',
  ColonExpected: 'put a colon between the name of the property and its value',
  CloseBraceExpected: 'close the object with }',
  CloseBracketExpected: 'close the list with ]',
  EndOfFileExpected: 'delete what follows the end of the object',
  InvalidCommentToken: 'delete the comment: JSON has none',
  UnexpectedEndOfString: 'close the string with a double quote on the same line',
  InvalidSymbol: 'put text in double quotes; only numbers, true, false and null go without',
};

/** The syntax errors of a JSON text; of several at one place the first, as the others follow from it. */
export function syntaxDiagnostics(
  errors: readonly ParseError[],
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const first = errors.filter(
    ({ offset }, at) => errors.findIndex((other) => other.offset === offset) === at,
  );
  return first.map(({ error, offset }) => {
    const name = printParseErrorCode(error);
    const hint = hints[name] ?? 'correct the JSON; an editor with JSON support marks the place';
    return diagnose('json-syntax', placeAt(offset), `not JSON: ${inWords(name)}`, hint);
  });
}

/** "CommaExpected" as "comma expected". */
function inWords(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
