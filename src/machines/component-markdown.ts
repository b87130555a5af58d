import type { MdastNode } from 'satteri';
import { type Page, chapterFigures } from '../chapter/chapter.ts';
import type { ElementNode } from '../chapter/page-blocks.ts';
import { citationsOf } from '../components/citations.ts';
import type { Project } from '../project/project.ts';
import { type Addresses, absoluteLink } from './addresses.ts';
import { figureMarkdown } from './figure-markdown.ts';
import { machineLines } from './machine-lines.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/** What the components of a page are printed from. */
export interface PageContext {
  project: Project;
  page: Page;
  addresses: Addresses;
  /** The tables that the page prints, by the place of their <DataTable>. */
  tables: ReadonlyMap<string, string>;
}

/** What is between the tags of a component: on its line, and as blocks. */
export interface Content {
  inner: () => string;
  blocks: () => string;
}

/** A component of a page, or an <a>, as Markdown; of what is none of the site's there is what it has between its tags. */
export function componentMarkdown(node: ElementNode, content: Content, context: PageContext): string {
  const { project, page, addresses, tables } = context;
  const { id = '', type = 'note', title, href, figure = '', of = '' } = attributesOf(node);
  switch (node.name) {
    case 'a':
      return href === undefined
        ? content.inner()
        : markdownLink(content.inner(), absoluteLink(href, page.slug, addresses));
    case 'Callout':
      return quote(
        `**${markdownText(title ?? type.charAt(0).toUpperCase() + type.slice(1))}**\n\n${content.blocks()}`,
      );
    case 'Claim':
    case 'Value':
      return bindingMarkdown(node, content.inner(), context);
    case 'Cite':
      return citationsOf(page, project.references)
        .filter(({ reference }) => reference.id === id)
        .map(({ number }) => `[${number}]`)
        .join('');
    case 'DataTable':
      return tables.get(placeOf(node)) ?? '';
    case 'Figure':
      return figureBlock(node, id, context);
    case 'FigureGrid':
      return chapterFigures(project.chapter)
        .map((one) => listItem(figureLink(one, project, addresses, true)))
        .join('\n');
    case 'FigureRef':
      return figureLink(id, project, addresses);
    case 'Headline':
      return listItem(`${content.blocks()} (${figureLink(figure, project, addresses)})`);
    case 'Measurement':
      return measurementMarkdown(of, project);
    default:
      return node.type === 'mdxJsxFlowElement' ? content.blocks() : content.inner();
  }
}

/** The number of a <Value>, the words of a <Claim>; those that the data do not support say so. */
function bindingMarkdown(node: ElementNode, words: string, { project, page }: PageContext): string {
  const binding = project.claims.bindings.find(
    ({ page: { slug }, use }) =>
      slug === page.slug && `${use.place.line}:${use.place.column}` === placeOf(node),
  );
  if (!binding) return words;
  if (binding.state === 'computed') return markdownText(binding.words);
  return binding.state === 'disputed' ? `${words} (disputed by the data)` : words;
}

function measurementMarkdown(table: string, { results }: Project): string {
  const lines = machineLines(results, table).flat();
  return lines.map((line) => listItem(markdownText(line))).join('\n');
}

/** In running text there is no room for a figure: there it is a link. */
function figureBlock({ type }: ElementNode, id: string, { project, addresses }: PageContext): string {
  const figure = project.figures.get(id);
  const placement = project.chapter.placements.get(id);
  if (!figure || !placement) return '';
  return type === 'mdxJsxFlowElement'
    ? figureMarkdown(figure, placement.number, addresses)
    : figureLink(id, project, addresses);
}

function figureLink(id: string, { chapter, figures }: Project, addresses: Addresses, titled = false): string {
  const placement = chapter.placements.get(id);
  if (!placement) return '';
  const title = titled ? `: ${markdownText(figures.get(id)?.title ?? '')}` : '';
  return markdownLink(`Figure ${placement.number}${title}`, addresses.page(placement.slug, `fig-${id}`));
}

function attributesOf(node: ElementNode): Record<string, string | undefined> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      'name' in attribute && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [],
    ),
  );
}

function placeOf({ position }: MdastNode): string {
  return `${position?.start.line ?? 1}:${position?.start.column ?? 1}`;
}

function listItem(text: string): string {
  return `- ${text.replaceAll(/\n(?!\n)/g, '\n  ')}`;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
