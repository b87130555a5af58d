import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { BindingUse, ComponentUse, LinkUse } from './chapter.ts';
import { anchorBindings } from './binding-anchors.ts';
import { collectLabels } from './collect-labels.ts';
import { headingText } from './heading-text.ts';
import { linksOf } from './page-links.ts';
import { collectBlocks, isBinding, isElement } from './page-blocks.ts';
import { type Prose, proseOf } from './prose.ts';
import { anchorTables } from './table-anchors.ts';
import { visitTree } from './visit-tree.ts';

/** What the checks and the navigation take from a parsed page. */
export interface PageContent {
  uses: ComponentUse[];
  links: LinkUse[];
  bindings: BindingUse[];
  blocks: Prose[];
  labels: Prose[];
  anchors: string[];
  /** The source of its import and export statements. */
  modules: string[];
}

/**
 * Collects from the syntax tree of a page, so that code blocks and comments do not count. Anchors are made as Astro
 * makes them, by github-slugger.
 */
export function collectContent(tree: MdastNode, source: string, file: string): PageContent {
  const shown = { blocks: collectBlocks(tree, source), labels: collectLabels(tree, source) };
  const content: PageContent = { uses: [], links: [], bindings: [], ...shown, anchors: [], modules: [] };
  const slugger = new GithubSlugger();
  const bindingAnchors = anchorBindings(tree);
  const tableAnchors = anchorTables(tree);
  visitTree(tree, (node) => {
    const place = placeOf(node, file);
    content.links.push(...linksOf(node, place));
    if (isElement(node)) {
      if (!node.name) return;
      const use = { component: node.name, attributes: literals(node.attributes), place };
      content.uses.push(use);
      if (!isBinding(node)) return;
      // Another binding in it speaks for itself, and code is not prose.
      const words = proseOf(
        node.children,
        source,
        (child) => isBinding(child) || child.type === 'inlineCode',
      );
      const attributes = { ...use.attributes, ...expressions(node.attributes) };
      content.bindings.push({ ...use, attributes, words, anchor: bindingAnchors.get(node) ?? '' });
    } else if (node.type === 'heading') {
      content.anchors.push(slugger.slug(headingText(node)));
    } else if (node.type === 'table') {
      content.anchors.push(tableAnchors.get(node) ?? '');
    } else if (node.type === 'mdxjsEsm') {
      content.modules.push(node.value);
    }
  });
  return content;
}

function placeOf(node: MdastNode, file: string): Place {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

function literals(attributes: readonly Attribute[]): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) =>
      // An attribute without a value, such as disputed, is there and empty.
      name !== undefined && (typeof value === 'string' || value === null) ? [[name, value ?? '']] : [],
    ),
  );
}

/** Attributes that are JavaScript, in braces: nothing knows their values before the page is rendered. */
function expressions(attributes: readonly Attribute[]): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name = '...', value }) =>
      typeof value === 'object' && value !== null && 'value' in value
        ? [[name, `{${String(value.value)}}`]]
        : name === '...'
          ? [[name, `{${String(value)}}`]]
          : [],
    ),
  );
}
