import { type FigureCredit, dataLine } from '../figures/cite-figure.ts';
import type { Surroundings } from '../figures/export-svg.ts';
import type { Project } from '../project/project.ts';
import { sourceTitle, tableSources } from '../results/table-sources.ts';
import { pageAddress } from './address.ts';
import { figureAnchor, figureOf, placementOf } from './placed-figure.ts';

/** What to say of a figure where it is cited: its number, title, address, data and licence. */
export function creditOf(project: Project, id: string): FigureCredit {
  const { site, results, chapter } = project;
  const { name = 'figure', contributors = [], created } = results.descriptor;
  const figure = figureOf(project, id);
  const { number, slug } = placementOf(project, id);
  const page = chapter.pages.find((candidate) => candidate.slug === slug);
  const authors = contributors.flatMap(({ title }) => title ?? []);
  const files = figure.tables.map((table) => results.tables.get(table)?.file.split('/').at(-1) ?? table);
  return {
    id: `${name}-${id}`,
    name: `Figure ${number}`,
    title: figure.title,
    authors: authors.length > 0 ? authors : [site.copyright],
    work: page && page.slug !== '' ? `${site.title}: ${page.title}` : site.title,
    year: created?.slice(0, 4),
    address: new URL(pageAddress(slug, figureAnchor(id)), import.meta.env.SITE).href,
    data: [...files, ...tableSources(results.descriptor, figure.tables).map(sourceTitle)],
    licence: site.licence.label,
  };
}

/** What stands above and below a figure that is a file of its own. */
export function surroundingsOf(project: Project, id: string, ground: Surroundings['ground']): Surroundings {
  const credit = creditOf(project, id);
  const { note } = figureOf(project, id);
  return {
    heading: `${credit.name}. ${credit.title}`,
    lines: [note, `${dataLine(credit)} ${credit.licence}. ${credit.address}`],
    ground,
  };
}
