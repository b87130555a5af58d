/** The addresses of the chapter's pages below the base, in reading order. */
export const chapterPages = [
  '/performance/',
  '/performance/image-size/',
  '/performance/boot-times/',
  '/performance/memory/',
  '/performance/application-performance/',
  '/performance/methodology/',
] as const;

/** The pages beside those of the chapter, but for those of single figures and tables. */
export const otherPages = [
  '/figures/',
  '/data/',
  '/claims/',
  '/diagnostics/',
  '/contribute/',
  '/regenerate/',
  '/licences/',
  '/perfdocs/',
] as const;

/** The pages of the site with a layout of their own; / only leads on. */
export const allPages = [
  ...chapterPages,
  ...otherPages,
  '/figures/boot-time-by-vmm/',
  '/data/nginx-throughput/',
  '/data/throughput-over-baselines/',
  '/404.html',
] as const;

/** One page of each kind. */
export const pagesOfEachKind: readonly string[] = [
  '/performance/application-performance/',
  '/figures/boot-time-by-vmm/',
  '/data/nginx-throughput/',
  '/contribute/',
  '/404.html',
] satisfies readonly (typeof allPages)[number][];

/** The chapter's figures in reading order: Figure 1, 2, ..., with the page of each. */
export const figurePages = [
  ['image-size-build-options', '/performance/image-size/'],
  ['image-size-by-system', '/performance/image-size/'],
  ['boot-time-by-vmm', '/performance/boot-times/'],
  ['minimum-memory', '/performance/memory/'],
  ['redis-throughput', '/performance/application-performance/'],
  ['nginx-throughput', '/performance/application-performance/'],
] as const;

export type FigureId = (typeof figurePages)[number][0];
