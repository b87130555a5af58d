import { type MdastNode, mdxToMdast } from 'satteri';
import type { Page } from '../chapter/chapter.ts';
import { type ElementNode, isElement } from '../chapter/page-blocks.ts';
import { type Citation, citationsOf } from '../components/citations.ts';
import type { Project } from '../project/project.ts';
import { type Addresses, absoluteLink } from './addresses.ts';
import { type PageContext, componentMarkdown } from './component-markdown.ts';
import { linkTarget, markdownLink, markdownText } from './markdown-text.ts';
import { type Replace, rewriteBlocks, rewriteInner } from './rewrite-source.ts';
import { printTables } from './table-markdown.ts';

/**
 * A page of the chapter as plain Markdown, for those who read no HTML: its own source, with components replaced by what
 * they show and links by whole addresses. `changed` is the day of its last change, where it is known.
 */
export async function pageTwin(
  project: Project,
  page: Page,
  addresses: Addresses,
  changed: string | undefined,
): Promise<string> {
  const { site } = project;
  const context = { project, page, addresses, tables: await printTables(project, page) };
  const address = addresses.page(page.slug);
  const about = [
    `Page of ${markdownText(site.title)}: ${markdownLink(markdownText(address), address)}`,
    ...(changed === undefined ? [] : [`Last change: ${changed.slice(0, 10)}`]),
    `Licence: ${markdownLink(markdownText(site.licence.label), site.licence.href)}`,
  ];
  const blocks = [
    `# ${markdownText(page.title)}`,
    markdownText(page.description),
    `${about.join('. ')}.`,
    bodyOf(context),
    referenceList(citationsOf(page, project.references)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function bodyOf(context: PageContext): string {
  const { source } = context.page;
  const replace: Replace = (node) => {
    if (node.type === 'yaml' || node.type === 'mdxjsEsm') return '';
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      return printExpression(node.value);
    if (!isElement(node)) return linkMarkdown(node, source, context, replace);
    if (isHtml(node)) return undefined;
    const inner = () => rewriteInner(node, source, replace);
    return componentMarkdown(node, { inner, blocks: () => rewriteBlocks(node, source, replace) }, context);
  };
  return rewriteBlocks(mdxToMdast(source), source, replace);
}

/** HTML stays as it is, but for links, and for attributes that only MDX understands. */
function isHtml({ name, attributes }: ElementNode): boolean {
  const plain = attributes.every(
    (attribute) => 'name' in attribute && (typeof attribute.value === 'string' || !attribute.value),
  );
  return name !== null && name !== 'a' && /^[a-z]/.test(name) && plain;
}

/** Links with whole addresses; undefined for what is none, and for an address that stands as text. */
function linkMarkdown(
  node: MdastNode,
  source: string,
  { page, addresses }: PageContext,
  replace: Replace,
): string | undefined {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
  const target = linkTarget(absoluteLink(node.url, page.slug, addresses));
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  if (node.type === 'definition') return `[${node.label ?? node.identifier}]: ${target}${title}`;
  if (node.type === 'image') return `![${markdownText(node.alt ?? '')}](${target}${title})`;
  return source[node.position?.start.offset ?? 0] === '['
    ? `[${rewriteInner(node, source, replace)}](${target}${title})`
    : undefined;
}

/** A comment says nothing to the reader, a text or a number itself; a page has nothing else in braces. */
function printExpression(value: string): string {
  const text = /^\s*(["'`])([^]*)\1\s*$/.exec(value)?.[2];
  if (text !== undefined) return markdownText(text);
  const literal = value.trim();
  if (/^-?[\d.]+$/.test(literal)) return String(Number(literal));
  return literal === 'true' ? literal : '';
}

function referenceList(citations: readonly Citation[]): string {
  const names = new Intl.ListFormat('en', { type: 'conjunction' });
  const lines = citations.map(({ number, reference }) => {
    const { authors, title, href, venue, year, note } = reference;
    const work = href === undefined ? markdownText(title) : markdownLink(markdownText(title), href);
    const published = [venue, year].filter((part) => part !== undefined).join(', ');
    const parts = [
      markdownText(names.format(authors.map(({ name }) => name))),
      work,
      markdownText(published),
    ];
    return `- [${number}] ${[...parts, ...(note === undefined ? [] : [markdownText(note)])].join('. ')}.`;
  });
  return lines.length === 0 ? '' : ['## References', '', ...lines].join('\n');
}
