import { basename } from 'node:path/posix';
import type { Query } from '../claims/query.ts';
import { type NamedValue, valuesOf } from '../claims/query-values.ts';
import { describeSample } from '../claims/sample.ts';
import type { Project } from '../project/project.ts';
import { pageAddress, siteAddress } from './address.ts';
import { figureAnchor } from './placed-figure.ts';
import { fileAddress, repositoryOf } from './repository.ts';
import { tableAddress } from './result-table.ts';

interface NamedLink {
  text: string;
  href: string;
}

/** What a number in the text rests on, ready to print. */
export interface Evidence {
  values: NamedValue[];
  /** How many measurements they rest on. */
  sample: string | undefined;
  figures: NamedLink[];
  /** The measured tables by the names of their CSVs, with the number of observations in each. */
  files: (NamedLink & { rows: number })[];
  sql: NamedLink;
}

/** Collects what a reader needs to check the values of a query. */
export function evidenceOf(project: Project, query: Query): Evidence {
  const { site, results, figures, chapter } = project;
  const repository = repositoryOf(site, process.env);
  const tables = query.tables.flatMap((name) => results.tables.get(name) ?? []);
  const drawn = [...chapter.placements.values()].filter(({ id }) =>
    figures.get(id)?.tables.some((table) => query.tables.includes(table)),
  );
  return {
    values: valuesOf(query),
    sample: query.sample && describeSample(query.sample),
    figures: drawn.map(({ id, number, slug }) => ({
      text: `Figure ${number}`,
      href: pageAddress(slug, figureAnchor(id)),
    })),
    files: tables
      .filter(({ derived }) => !derived)
      .map(({ name, file, rowCount }) => ({
        text: basename(file),
        href: tableAddress(name),
        rows: rowCount,
      })),
    sql: { text: basename(query.file), href: fileAddress(repository, query.file) },
  };
}

/** The address of a query in the list of all claims. */
export function claimAddress(query: string): string {
  return siteAddress(`claims/#${query}`);
}
