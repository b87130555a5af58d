import { type Page, allPages } from '../chapter/chapter.ts';
import { isSupplement } from '../chapter/page-path.ts';
import { usesOf } from '../components/table-uses.ts';
import { writeCount } from '../diagnostics/write-count.ts';
import type { Figure } from '../figures/figure.ts';
import type { Project } from '../project/project.ts';
import type { Table } from '../results/table.ts';
import { mainFigure } from './page-contents.ts';
import type { CardWords } from './social-card.ts';

/** The picture that stands for a page where it is linked. */
export interface Card {
  /** The name of its file, without the ending. */
  name: string;
  words: CardWords;
  figure?: Figure | undefined;
}

/** The card of the site, for pages without one of their own. */
export function siteCard({ site }: Project): Card {
  return {
    name: 'site',
    words: { site: site.home.label, title: site.title, description: site.description },
  };
}

/** The card of a page of the chapter, with its main figure. */
export function pageCard(project: Project, page: Page): Card {
  const { title, description, slug } = page;
  return {
    name: cardName(slug),
    words: { site: project.site.title, title, description },
    figure: mainFigure(project, page),
  };
}

/** No slug is empty but the overview's, and no other begins with the "beside" of the pages that are not of the chapter. */
function cardName(slug: string): string {
  if (isSupplement(slug)) return `beside-${slug.slice(1, -1)}`;
  return slug === '' ? 'performance' : `performance-${slug}`;
}

/** The card of a result table, with the first figure that draws it. */
export function tableCard(project: Project, table: Table): Card {
  const [drawn] = usesOf(project, table).figures;
  const { name, title, description } = table;
  return {
    name: `data-${name}`,
    words: { site: `${project.site.title}: data`, title, description },
    figure: drawn && project.figures.get(drawn.id),
  };
}

/** The card of the list of all result tables. */
export function catalogueCard({ site, results }: Project): Card {
  const description = `${writeCount(results.tables.size, 'result table')} behind the ${site.chapter} chapter, as CSV and Parquet.`;
  return { name: 'data', words: { site: site.title, title: 'Data', description } };
}

/** All cards of a site. */
export function allCards(project: Project): Card[] {
  const { chapter, results } = project;
  return [
    siteCard(project),
    ...allPages(chapter).map((page) => pageCard(project, page)),
    catalogueCard(project),
    ...[...results.tables.values()].map((table) => tableCard(project, table)),
  ];
}
