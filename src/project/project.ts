import type { Chapter } from '../chapter/chapter.ts';
import type { Claims } from '../claims/binding.ts';
import type { Figure } from '../figures/figure.ts';
import type { DrawPng } from '../figures/render-png.ts';
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
  /** Draws PNGs, or recalls what was drawn before. */
  drawPng: DrawPng;
}
