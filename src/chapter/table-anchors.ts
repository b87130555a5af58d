import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { headingText } from './heading-text.ts';
import { visitTree } from './visit-tree.ts';

type TableNode = Extract<MdastNode, { type: 'table' }>;

/** The anchor of a <DataTable> in its page: by its table, and by the columns where it shows some only. */
export function tableAnchor(of: string, columns?: string): string {
  const names = columns?.split(',').map((name) => name.trim()) ?? [];
  return ['table', of, ...names].join('-');
}

/** The anchor of each Markdown table of a page: by the heading above it, numbered where there are several below one. */
export function anchorTables(tree: MdastNode): Map<TableNode, string> {
  const anchors = new Map<TableNode, string>();
  const headings = new GithubSlugger();
  const tables = new GithubSlugger();
  let section = 'page';
  visitTree(tree, (node) => {
    if (node.type === 'heading') section = headings.slug(headingText(node));
    else if (node.type === 'table') anchors.set(node, tables.slug(`table-in-${section}`));
  });
  return anchors;
}
