import type { Chapter } from '../chapter/chapter.ts';
import type { Claims } from '../claims/binding.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureCache } from '../figures/figure-cache.ts';
import type { Results } from '../results/results.ts';
import type { Reference } from './reference.ts';
import type { Site } from './site.ts';

/** A project that passed every check, with all that the site's components draw on. */
export interface Project {
  site: Site;
  /** The works that pages cite. */
  references: readonly Reference[];
  results: Results;
  figures: ReadonlyMap<string, Figure>;
  chapter: Chapter;
  claims: Claims;
  /** What was compiled and drawn before; undefined where there is no place for it. */
  cache: FigureCache | undefined;
}
