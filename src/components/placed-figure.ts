import { contentFolder } from '../diagnostics/content-folder.ts';
import type { Placement } from '../chapter/chapter.ts';
import type { Figure } from '../figures/figure.ts';
import { currentProject } from '../project/current-project.ts';
import type { Project } from '../project/project.ts';

/** Where the chapter shows a figure, and with which number. The checks report an unknown id before this throws. */
export function placementOf({ chapter }: Project, id: string): Placement {
  const placement = chapter.placements.get(id);
  if (!placement) throw new Error(`No page of the chapter shows a figure "${id}"`);
  return placement;
}

/** The compiled figure of an id. */
export function figureOf({ figures }: Project, id: string): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`${contentFolder}/figures has no figure "${id}"`);
  return figure;
}

/** The anchor of a figure in its page. */
export function figureAnchor(id: string): string {
  return `fig-${id}`;
}

/** A route for each figure of the chapter. */
export async function figureRoutes(): Promise<{ params: { id: string } }[]> {
  const { chapter } = await currentProject();
  return [...chapter.placements.keys()].map((id) => ({ params: { id } }));
}
