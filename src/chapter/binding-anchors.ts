import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { type ElementNode, isBinding } from './page-blocks.ts';
import { visitTree } from './visit-tree.ts';

/**
 * The anchor of each <Claim> and <Value> of a page: by its query, numbered where it comes again. The same tree gives the
 * same anchors whenever it is parsed, so that links from other pages and the ids in the page agree.
 */
export function anchorBindings(tree: MdastNode): Map<ElementNode, string> {
  const anchors = new Map<ElementNode, string>();
  const slugger = new GithubSlugger();
  visitTree(tree, (node) => {
    if (isBinding(node)) anchors.set(node, slugger.slug(`bound-${queryOf(node)}`));
  });
  return anchors;
}

/** What the query attribute says; what is no query is an error elsewhere. */
function queryOf({ attributes }: ElementNode): string {
  const attribute = attributes.find((one) => 'name' in one && one.name === 'query');
  return typeof attribute?.value === 'string' ? attribute.value : '';
}
