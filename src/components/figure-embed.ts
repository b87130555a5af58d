import { figureWidth } from '../figures/compile-figure.ts';
import { escapeXml } from '../figures/clean-svg.ts';
import { pixelRatio } from '../figures/pixel-ratio.ts';
import type { Project } from '../project/project.ts';
import { absoluteAddress } from './address.ts';
import { creditOf } from './figure-credit.ts';
import { figureFilePath, figurePath } from './figure-files.ts';
import { pictureOf } from './figure-pictures.ts';
import { figureOf } from './placed-figure.ts';

/** Room in an embedded page for the caption, the caveats and the foot of a figure, in CSS pixels. */
const around = { width: 40, height: 330 } as const;

/** The picture that stands for a figure in previews. */
export interface PreviewPicture {
  address: string;
  width: number;
  height: number;
}

/** The PNG of a figure, with its size in pixels. */
export async function previewPicture(id: string): Promise<PreviewPicture> {
  const { width, height } = await pictureOf(id, 'white');
  return {
    address: absoluteAddress(figureFilePath(`${id}.png`)),
    width: width * pixelRatio,
    height: height * pixelRatio,
  };
}

/** The HTML with which another page shows a figure; it needs no script. */
export function embedCode(project: Project, id: string): string {
  const { title } = figureOf(project, id);
  const { width, height } = embedSize(project, id);
  const address = absoluteAddress(figurePath(id));
  const label = escapeXml(title).replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="${label}" width="${width}" height="${height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}

/** The oEmbed 1.0 response of type "rich" for a figure: https://oembed.com/#section2.3.4.4. */
export async function describeEmbed(project: Project, id: string): Promise<Record<string, string | number>> {
  const { site } = project;
  const { title, authors } = creditOf(project, id);
  const picture = await previewPicture(id);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: authors.join(', '),
    provider_name: site.title,
    provider_url: absoluteAddress(''),
    html: embedCode(project, id),
    ...embedSize(project, id),
    thumbnail_url: picture.address,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}

function embedSize(project: Project, id: string): { width: number; height: number } {
  const { height } = figureOf(project, id).wide;
  return { width: figureWidth.wide + around.width, height: Math.ceil(height) + around.height };
}
