import type { Project } from '../project/project.ts';
import type { Table } from '../results/table.ts';
import { usesOf } from './table-uses.ts';

/** Tables that stand under one heading of the catalogue. */
export interface CatalogueGroup {
  /** The anchor of the heading. */
  id: string;
  title: string;
  tables: readonly Table[];
}

/**
 * The tables of a project as the catalogue lists them: those that were measured, those that are computed from them, and
 * those of each page beside the chapter, which only that page draws, shows or has numbers from. No group is empty.
 */
export function groupTables(project: Project): CatalogueGroup[] {
  const { chapter, claims, results } = project;
  const byPage = Map.groupBy(results.tables.values(), (table) => {
    const { figures, shown } = usesOf(project, table);
    const slugs = new Set([
      ...figures.map(({ slug }) => slug),
      ...shown.map(({ page }) => page.slug),
      ...claims.bindings
        .filter(({ query }) => query.tables.includes(table.name))
        .map(({ page }) => page.slug),
    ]);
    return slugs.size === 1 ? chapter.supplements.find(({ slug }) => slugs.has(slug)) : undefined;
  });
  const rest = byPage.get(undefined) ?? [];
  const groups = [
    { id: 'measured', title: 'Measured', tables: rest.filter(({ derived }) => !derived) },
    { id: 'derived', title: 'Computed from them', tables: rest.filter(({ derived }) => derived) },
    ...chapter.supplements.map((page) => ({
      id: page.slug.replaceAll('/', ''),
      title: page.title,
      tables: byPage.get(page) ?? [],
    })),
  ];
  return groups.filter(({ tables }) => tables.length > 0);
}
