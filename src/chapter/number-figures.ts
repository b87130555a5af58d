import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ComponentUse, Page, Placement } from './chapter.ts';
import { isSupplement } from './page-path.ts';

/**
 * Numbers the figures over the pages of the chapter in reading order, and those of each supplement by themselves. One
 * that is shown twice is a diagnostic at the second place.
 */
export function numberFigures(pages: readonly Page[]): {
  placements: Map<string, Placement>;
  diagnostics: Diagnostic[];
} {
  const first = new Map<string, ComponentUse>();
  const placements = new Map<string, Placement>();
  const counts = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const { slug, uses } of pages) {
    for (const use of uses.filter(({ component }) => component === 'Figure')) {
      const { id } = use.attributes;
      if (id === undefined) continue;
      const earlier = first.get(id);
      if (earlier) {
        const { file, line } = earlier.place;
        const hint = `refer to it with <FigureRef id="${id}" />, or remove one of the two`;
        diagnostics.push(
          diagnose('duplicate-figure', use.place, `figure "${id}" is already in ${file}:${line}`, hint),
        );
      } else {
        first.set(id, use);
        const counted = isSupplement(slug) ? slug : '';
        const number = (counts.get(counted) ?? 0) + 1;
        counts.set(counted, number);
        placements.set(id, { id, number, slug });
      }
    }
  }
  return { placements, diagnostics };
}
