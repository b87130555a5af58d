/** Pages that only lead on, or that nobody looks for. */
const unlisted = ['index', '404', 'search'];

/**
 * The paths of a site's pages below its base, from the files of its routes (`claims.astro`, `figures/index.astro`,
 * `data/[name].astro`). A route with a parameter has a page for each of its values in `values`; one without values there
 * is left out, as the pages of single figures are, whose home is a page of the chapter.
 */
export function listPaths(
  files: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
): string[] {
  return files
    .map((file) => file.replace(/\.astro$/, ''))
    .filter((route) => !unlisted.includes(route))
    .flatMap((route) => {
      const [parameter] = /\[[^\]]*\]/.exec(route) ?? [];
      const paths =
        parameter === undefined
          ? [route]
          : (values[route] ?? []).map((value) => route.replace(parameter, value));
      return paths.map((path) => path.replace(/(^|\/)(?:index)?$/, '')).map((path) => `${path}/`);
    })
    .toSorted();
}
