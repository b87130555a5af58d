import { mdxToMdast } from 'satteri';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { openMemory } from '../diagnostics/memory.ts';
import type { Page } from './chapter.ts';
import { checkMarkup } from './check-markup.ts';
import { collectHead } from './collect-head.ts';
import { slugOfFile } from './page-path.ts';
import { type PageContent, collectContent } from './page-tree.ts';
import { readFrontmatter } from './read-frontmatter.ts';

/** A page as read: its content is there for the checks even where its frontmatter is not in order. */
export interface ReadPage {
  page: Page | undefined;
  content: PageContent;
  /** Whether it is MDX, so that its content is known. */
  parsed: boolean;
  diagnostics: readonly Diagnostic[];
}

const nothing: PageContent = {
  uses: [],
  links: [],
  bindings: [],
  blocks: [],
  labels: [],
  anchors: [],
  modules: [],
};

/** As many pages as a large project has. */
const pages = openMemory<ReadPage>(1000);

/**
 * Parses the source of a page with the parser that renders it, in one process each source once. `file` is relative to the
 * project.
 */
export function readPage(source: string, file: string): ReadPage {
  const inputs = JSON.stringify([file, source]);
  const page = pages.get(inputs) ?? parsePage(source, file);
  pages.keep(inputs, page);
  return page;
}

function parsePage(source: string, file: string): ReadPage {
  try {
    const tree = mdxToMdast(source);
    const content = collectContent(tree, source, file);
    const head = 'children' in tree ? tree.children.find(({ type }) => type === 'yaml') : undefined;
    const yaml = head?.type === 'yaml' ? head.value : undefined;
    const { placed, diagnostics } = readFrontmatter(yaml, file);
    diagnostics.push(...checkMarkup(tree, file));
    if (!placed) return { page: undefined, content, parsed: true, diagnostics };
    const { uses, links, bindings, blocks, labels, anchors } = content;
    const { frontmatter, placeOf } = placed;
    const orderPlace = placeOf('order');
    const formerly = (frontmatter.formerly ?? []).map((anchor, at) => ({
      anchor,
      place: placeOf('formerly', at),
    }));
    const page = {
      file,
      source,
      slug: slugOfFile(file),
      ...frontmatter,
      orderPlace,
      formerly,
      uses,
      links,
      bindings,
      blocks,
      labels,
      head: yaml === undefined ? [] : collectHead(yaml, source),
      anchors,
    };
    return { page, content, parsed: true, diagnostics };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const diagnostics = [syntaxDiagnostic(error.message, file)];
    return { page: undefined, content: nothing, parsed: false, diagnostics };
  }
}

/** The parser's messages begin with line:column and end with the place again and a rule's name. */
function syntaxDiagnostic(text: string, file: string): Diagnostic {
  const [, line, column, rest = text] = /^(\d+):(\d+): ([^]*)$/.exec(text) ?? [];
  const message = rest.replace(/ \(\d+:\d+\)/, '').replace(/ \([a-z-]+:[a-z-]+\)$/, '');
  const place = { file, line: Number(line ?? 1), column: Number(column ?? 1) };
  return diagnose(
    'mdx-syntax',
    place,
    message,
    'close the tag; where < or { is meant as text write &lt; or \\{',
  );
}
