import { LineCounter, isScalar, parseDocument } from 'yaml';
import { type Diagnostic, type Place, diagnose } from '../diagnostics/diagnostic.ts';
import { issuePaths } from '../diagnostics/issue-paths.ts';
import { type Frontmatter, frontmatterSchema } from './frontmatter.ts';

/** The frontmatter of a page, and the place of each of its values. */
export interface PlacedFrontmatter {
  frontmatter: Frontmatter;
  /** The place of the value of a key, or of one in its list. */
  placeOf: (key: keyof Frontmatter, at?: number) => Place;
}

const hint =
  'begin the page with three lines between --- and ---: "title: ...", "description: ..." and "order: 3"';

/** Reads the YAML between the --- lines at the head of a page; `text` is undefined where there is none. */
export function readFrontmatter(
  text: string | undefined,
  file: string,
): { placed: PlacedFrontmatter | undefined; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text ?? '', { lineCounter: lines, prettyErrors: false });
  // The YAML begins on the second line of the file, below the ---.
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return text === undefined ? { file, line: 1, column: 1 } : { file, line: line + 1, column: col };
  };
  const placeOf = (...path: (PropertyKey | undefined)[]): Place => {
    const node: unknown = document.getIn(
      path.filter((part) => part !== undefined),
      true,
    );
    return placeAt(isScalar(node) ? (node.range?.[0] ?? 0) : 0);
  };
  const broken = document.errors.map(({ pos, message }) =>
    diagnose('frontmatter-error', placeAt(pos[0]), message, hint),
  );
  if (broken.length > 0) return { placed: undefined, diagnostics: broken };
  const parsed = frontmatterSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { placed: { frontmatter: parsed.data, placeOf }, diagnostics: [] };
  const diagnostics = parsed.error.issues.flatMap((issue) =>
    issuePaths(issue).map((path) => {
      const subject = String(issue.path[0] ?? 'frontmatter');
      return diagnose('frontmatter-error', placeOf(...path), `${subject}: ${issue.message}`, hint);
    }),
  );
  return { placed: undefined, diagnostics };
}
