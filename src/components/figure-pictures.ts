import { currentProject } from '../project/current-project.ts';
import { type Ground, type Picture, type PictureFormat, drawPicture } from '../project/figure-picture.ts';
import { siteLocation } from './figure-credit.ts';
import { transparentName } from './figure-files.ts';

/** A picture of a figure, as a route with the name of its file. */
export interface PictureRoute {
  params: { file: string };
  props: { id: string; ground: Ground };
}

/** The routes of all pictures with an ending: each figure on white and without a ground. */
export async function pictureRoutes(ending: PictureFormat): Promise<PictureRoute[]> {
  const { chapter } = await currentProject();
  return [...chapter.placements.keys()].flatMap((id) => {
    const white = `${id}.${ending}`;
    return [
      { params: { file: fileOf(white) }, props: { id, ground: 'white' as const } },
      { params: { file: fileOf(transparentName(white)) }, props: { id, ground: 'transparent' as const } },
    ];
  });
}

/** A figure as a picture that stands alone. */
export async function pictureOf(id: string, ground: Ground): Promise<Picture> {
  return drawPicture(await currentProject(), id, ground, siteLocation);
}

function fileOf(name: string): string {
  return name.replace(/\.[a-z]+$/, '');
}
