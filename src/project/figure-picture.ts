import { allPages } from '../chapter/chapter.ts';
import { pagePath } from '../chapter/page-path.ts';
import { type FigureCredit, dataLine } from '../figures/cite-figure.ts';
import { embedFonts, exportSvg, lightGround } from '../figures/export-svg.ts';
import type { Rendering } from '../figures/figure.ts';
import { fillGround } from '../figures/fill-ground.ts';
import type { DrawPng } from '../figures/render-png.ts';
import { contributorName } from '../results/contributor-name.ts';
import { sourceTitle, tableSources } from '../results/table-sources.ts';
import type { Project } from './project.ts';
import type { SiteLocation } from './site-location.ts';

/** What a picture is drawn on. */
export type Ground = 'white' | 'transparent';

/** A picture of a project without its ground, the colour of the ground if there is to be one, and what draws its PNG. */
export interface Picture extends Rendering {
  ground: string | undefined;
  drawPng: DrawPng;
}

/** What a picture can be a file of. */
export type PictureFormat = 'svg' | 'png';

/** What to say of a figure where it is cited: its number, title, address, data and licence. */
export function creditFigure(project: Project, id: string, location: SiteLocation): FigureCredit {
  const { site, results, chapter } = project;
  const { name = 'figure', contributors = [], created } = results.descriptor;
  const { figure, placement } = findFigure(project, id);
  const page = allPages(chapter).find(({ slug }) => slug === placement.slug);
  const authors = contributors.flatMap((contributor) => contributorName(contributor) ?? []);
  const files = figure.tables.map((table) => results.tables.get(table)?.file.split('/').at(-1) ?? table);
  return {
    id: `${name}-${id}`,
    name: `Figure ${placement.number}`,
    title: figure.title,
    authors: authors.length > 0 ? authors : [site.copyright],
    work: page && page.slug !== '' ? `${site.title}: ${page.title}` : site.title,
    year: created?.slice(0, 4),
    address: placeInChapter(placement.slug, id, location),
    data: [...files, ...tableSources(results, figure.tables).map(sourceTitle)],
    licence: site.licence.label,
  };
}

/** A figure as a picture that stands alone: wide, in light colours, with its heading, note and source. */
export async function drawPicture(
  project: Project,
  id: string,
  ground: Ground,
  location: SiteLocation,
): Promise<Picture> {
  const credit = creditFigure(project, id, location);
  const { wide, note, caveats } = findFigure(project, id).figure;
  const signs = caveats.flatMap(({ sign, text }) => (sign === undefined ? [] : [`${sign} ${text}`]));
  const picture = await exportSvg(wide, {
    heading: `${credit.name}. ${credit.title}`,
    lines: [note, ...signs, `${dataLine(credit)} ${credit.licence}. ${credit.address}`],
  });
  const color = ground === 'white' ? await lightGround() : undefined;
  return { ...picture, ground: color, drawPng: project.drawPng };
}

/** The content of the file of a picture. */
export async function encodePicture(
  { svg, ground, drawPng }: Picture,
  format: PictureFormat,
): Promise<Buffer<ArrayBuffer>> {
  if (format === 'png') return drawPng(svg, ground);
  return Buffer.from(await embedFonts(ground === undefined ? svg : fillGround(svg, ground)));
}

/** The checks report an unknown id before this throws. */
function findFigure({ figures, chapter }: Project, id: string) {
  const figure = figures.get(id);
  const placement = chapter.placements.get(id);
  if (!figure || !placement) throw new Error(`The chapter shows no figure "${id}"`);
  return { figure, placement };
}

function placeInChapter(slug: string, id: string, { site, base }: SiteLocation): string {
  const folder = base.split('/').filter((part) => part !== '');
  return new URL(`${folder.map((part) => `/${part}`).join('')}${pagePath(slug, `fig-${id}`)}`, site).href;
}
