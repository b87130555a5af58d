import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ComponentUse, Page, Placement } from './chapter.ts';

/** Numbers the figures over the pages in reading order. One that is shown twice is a diagnostic at the second place. */
export function numberFigures(pages: readonly Page[]): {
  placements: Map<string, Placement>;
  diagnostics: Diagnostic[];
} {
  const first = new Map<string, ComponentUse>();
  const placements = new Map<string, Placement>();
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
        placements.set(id, { id, number: placements.size + 1, slug });
      }
    }
  }
  return { placements, diagnostics };
}
