import { type Page, chapterFigures } from '../chapter/chapter.ts';
import type { Figure } from '../figures/figure.ts';
import type { Project } from '../project/project.ts';
import type { Table } from '../results/table.ts';

/** The figures that a page shows, in their order. */
function figuresOn({ chapter, figures }: Project, { slug }: Page): Figure[] {
  const placed = [...chapter.placements.values()].filter((placement) => placement.slug === slug);
  return placed.flatMap(({ id }) => figures.get(id) ?? []);
}

/** The figure that stands for a page: its first one, or else the first that it shows small. */
export function mainFigure(project: Project, page: Page): Figure | undefined {
  return figuresOn(project, page)[0] ?? picturesOn(project, page)[0];
}

/** The result tables that a page shows, in its figures and as tables. */
export function tablesOn(project: Project, page: Page): Table[] {
  const printed = page.uses.flatMap(({ component, attributes }) =>
    component === 'DataTable' ? (attributes.of ?? []) : [],
  );
  const drawn = figuresOn(project, page).flatMap(({ tables }) => tables);
  return [...new Set([...drawn, ...printed])].flatMap((name) => project.results.tables.get(name) ?? []);
}

/** The files that a page is made from: its text, its figures, the queries of its numbers and the tables behind them. */
export function inputsOf(project: Project, page: Page): string[] {
  const { claims, results } = project;
  const queries = claims.bindings.filter((binding) => binding.page === page).map(({ query }) => query);
  const names = [
    ...tablesOn(project, page).map(({ name }) => name),
    ...queries.flatMap(({ tables }) => tables),
  ];
  const tables = names.flatMap((name) => results.tables.get(name) ?? []);
  const files = [...picturesOn(project, page), ...queries, ...tables].map(({ file }) => file);
  return [page.file, ...new Set(files)];
}

/** The figures that a page shows in whatever size: its own, those of headlines, and in a grid all. */
function picturesOn({ chapter, figures }: Project, { uses }: Page): Figure[] {
  const ids = uses.flatMap(({ component, attributes: { id = '', figure = '' } }) => {
    if (component === 'FigureGrid') return chapterFigures(chapter);
    return component === 'Headline' ? figure : component === 'Figure' ? id : [];
  });
  return [...new Set(ids)].flatMap((id) => figures.get(id) ?? []);
}
