import { listPaths } from '../machines/site-paths.ts';
import { currentProject } from '../project/current-project.ts';

/** The files of the site's pages, as paths in src/pages. */
const files = Object.keys(import.meta.glob('../pages/**/*.astro')).map((file) =>
  file.replace('../pages/', ''),
);

/** The paths of all pages that search engines may list, below the site's base. */
export async function sitePaths(): Promise<string[]> {
  const { chapter, results } = await currentProject();
  return listPaths(files, {
    'performance/[...slug]': chapter.pages.map(({ slug }) => slug),
    '[supplement]/index': chapter.supplements.map(({ slug }) => slug.slice(1, -1)),
    'data/[name]': [...results.tables.keys()],
  });
}
