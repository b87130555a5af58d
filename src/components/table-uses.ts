import { type Page, type Placement, allPages } from '../chapter/chapter.ts';
import { tableAnchor } from '../chapter/table-anchors.ts';
import type { Query } from '../claims/query.ts';
import type { Project } from '../project/project.ts';
import type { Table } from '../results/table.ts';
import { bindingsByPage } from './bindings-by-page.ts';

/** What a project makes of a result table. */
export interface TableUses {
  /** The figures that draw it, in reading order. */
  figures: Placement[];
  /** The pages that show its rows, each with the anchor of the first of them. */
  shown: { page: Page; anchor: string }[];
  /** The tables that are derived from it. */
  derived: Table[];
  /** The queries of the text that read it, also by way of derived tables, in reading order. */
  queries: Query[];
}

/** Collects where a result table is used. */
export function usesOf({ results, figures, chapter, claims }: Project, table: Table): TableUses {
  const { name } = table;
  const queries = bindingsByPage(claims).flatMap((page) => page.queries.map(({ query }) => query));
  return {
    figures: [...chapter.placements.values()].filter(({ id }) => figures.get(id)?.tables.includes(name)),
    shown: allPages(chapter).flatMap((page) => {
      const use = page.uses.find(
        ({ component, attributes }) => component === 'DataTable' && attributes.of === name,
      );
      return use ? [{ page, anchor: tableAnchor(table.name, use.attributes.columns) }] : [];
    }),
    derived: [...results.tables.values()].filter((other) => results.readBy(other.name).includes(name)),
    queries: queries.filter(({ tables }) => tables.includes(name)),
  };
}
