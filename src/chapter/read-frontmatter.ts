import { type Document, type ErrorCode, isScalar, parseDocument } from 'yaml';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { issuePaths, sayIssue } from '../diagnostics/issue-paths.ts';
import { indexLines } from '../diagnostics/text-lines.ts';
import { type Frontmatter, frontmatterSchema } from './frontmatter.ts';

/** The frontmatter of a page, and the place of each of its values. */
export interface PlacedFrontmatter {
  frontmatter: Frontmatter;
  /** The place of the value of a key, or of one in its list. */
  placeOf: (key: keyof Frontmatter, at?: number) => Place;
}

const hint =
  'begin the page with three lines between --- and ---: "title: ...", "description: ..." and "order: 3"';

const syntaxHint =
  'put a text with a colon, a quote or another sign of YAML in it in quotes: title: "Boot: how long"';

const adviceOn: Readonly<Partial<Record<ErrorCode, string>>> = { DUPLICATE_KEY: 'delete one of the two' };

/** Reads the YAML between the --- lines at the head of a page; `text` is undefined where there is none. */
export function readFrontmatter(
  text: string | undefined,
  file: string,
): { placed: PlacedFrontmatter | undefined; diagnostics: Diagnostic[] } {
  // The parser counts no line end that it does not get to behind an error.
  const positionAt = indexLines(text ?? '');
  // Of what YAML warns, the schema below refuses; the warnings would have no place.
  const document = parseDocument(text ?? '', { prettyErrors: false, logLevel: 'error' });
  // The YAML begins on the second line of the file, below the ---.
  const placeAt = (offset: number): Place => {
    const { line, column } = positionAt(offset);
    return text === undefined ? { file, line: 1, column: 1 } : { file, line: line + 1, column };
  };
  const placeOf = (...path: (PropertyKey | undefined)[]): Place => {
    const node: unknown = document.getIn(
      path.filter((part) => part !== undefined),
      true,
    );
    return placeAt(isScalar(node) ? (node.range?.[0] ?? 0) : 0);
  };
  const broken = document.errors.map(({ pos, message, code }) =>
    diagnose('frontmatter-error', placeAt(pos[0]), message, adviceOn[code] ?? syntaxHint),
  );
  if (broken.length > 0) return { placed: undefined, diagnostics: broken };
  const read = toValue(document);
  if (read === undefined) {
    const message = 'the head refers to itself more often than can be read';
    return { placed: undefined, diagnostics: [diagnose('frontmatter-error', placeAt(0), message, hint)] };
  }
  const parsed = frontmatterSchema.safeParse(read);
  if (parsed.success) return { placed: { frontmatter: parsed.data, placeOf }, diagnostics: [] };
  const diagnostics = parsed.error.issues.flatMap((issue) =>
    issuePaths(issue).map((path) => {
      const subject = String(issue.path[0] ?? 'frontmatter');
      return diagnose('frontmatter-error', placeOf(...path), `${subject}: ${sayIssue(issue)}`, hint);
    }),
  );
  return { placed: undefined, diagnostics };
}

/** The value of a document; undefined where its aliases, which can stand for aliases, grow without end. */
function toValue(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
