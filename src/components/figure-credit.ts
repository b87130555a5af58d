import type { FigureCredit } from '../figures/cite-figure.ts';
import { creditFigure } from '../project/figure-picture.ts';
import type { SiteLocation } from '../project/site-location.ts';
import type { Project } from '../project/project.ts';

/** Where Astro builds the site for. */
export const siteLocation: SiteLocation = { site: import.meta.env.SITE, base: import.meta.env.BASE_URL };

/** What to say of a figure where it is cited, with its address on this site. */
export function creditOf(project: Project, id: string): FigureCredit {
  return creditFigure(project, id, siteLocation);
}
