import type { Tell } from './stage.ts';

/** Is told of one opening of the project, and when that is over. */
export interface OpeningWatch {
  tell: Tell;
  end: () => void;
}

// Astro bundles this module apart from the command that runs it.
const shared = globalThis as { perfdocsWatch?: (() => OpeningWatch) | undefined };

/** Has a watch for each opening of the current project that pages make from now on; undefined has none. */
export function watchOpenings(watch: (() => OpeningWatch) | undefined): void {
  shared.perfdocsWatch = watch;
}

/** The watch for an opening that begins. */
export function startWatch(): OpeningWatch | undefined {
  return shared.perfdocsWatch?.();
}
