/** The addresses of the chapter's pages below the base, in reading order. */
export const chapterPages = [
  '/performance/',
  '/performance/image-size/',
  '/performance/boot-times/',
  '/performance/memory/',
  '/performance/application-performance/',
  '/performance/methodology/',
] as const;

/** The pages of the site with a layout of their own; / only leads on. */
export const allPages = [
  ...chapterPages,
  '/figures/',
  '/figures/boot-time-by-vmm/',
  '/data/',
  '/data/nginx-throughput/',
  '/data/throughput-over-baselines/',
  '/claims/',
  '/diagnostics/',
  '/contribute/',
  '/regenerate/',
  '/licences/',
  '/perfdocs/',
  '/404.html',
] as const;

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
