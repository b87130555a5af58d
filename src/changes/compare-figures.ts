import { overlap } from '../figures/interval.ts';
import type { FigureChange, GroupChange } from './change.ts';
import { figureValues } from './figure-values.ts';
import type { FigureState, ProjectState } from './project-state.ts';
import { pairNumbers } from './write-pair.ts';

/** What changed in the figures, in the order of the present ones; those that are gone come last. */
export function compareFigures(before: ProjectState, after: ProjectState): FigureChange[] {
  if (!before.complete || !after.complete) return [];
  const ids = new Set([...after.figures.keys(), ...before.figures.keys()]);
  const drawn = [...ids].filter((id) => !before.unread.figures.has(id) && !after.unread.figures.has(id));
  return drawn.flatMap((id) => compareFigure(before.figures.get(id), after.figures.get(id)) ?? []);
}

function compareFigure(
  before: FigureState | undefined,
  after: FigureState | undefined,
): FigureChange | undefined {
  const shown = after ?? before;
  if (!shown) return undefined;
  const { id, title } = shown.figure;
  const state = before && after ? 'changed' : after ? 'new' : 'deleted';
  const groups = before && after ? compareGroups(before, after) : [];
  const specChanged = JSON.stringify(before?.spec) !== JSON.stringify(after?.spec);
  const pictures = { before: before?.figure.wide.svg, after: after?.figure.wide.svg };
  if (state === 'changed' && groups.length === 0 && !specChanged && pictures.before === pictures.after)
    return undefined;
  return { id, title, state, specChanged: specChanged && state === 'changed', groups, ...pictures };
}

function compareGroups(before: FigureState, after: FigureState): GroupChange[] {
  const [old, present] = [figureValues(before.figure.summaries), figureValues(after.figure.summaries)];
  return [...new Set([...present.keys(), ...old.keys()])].flatMap((key): GroupChange[] => {
    const [was, is] = [old.get(key), present.get(key)];
    const shown = is ?? was;
    if (!shown || (was?.value === is?.value && was?.unit === is?.unit)) return [];
    const { group, measure, unit } = shown;
    const pair = pairNumbers(was?.value ?? null, is?.value ?? null, unit, 'no value');
    // A number in another unit is another number, whatever the percentage.
    const changedUnit = was && is && was.unit !== is.unit;
    const intervals = !changedUnit && was?.interval && is?.interval && ([was.interval, is.interval] as const);
    return [
      {
        group,
        measure,
        ...(changedUnit
          ? { ...pair, before: pairNumbers(was.value, null, was.unit, '').before, ratio: undefined }
          : pair),
        ...(was ? {} : { before: '(new)' }),
        ...(is ? {} : { after: '(gone)' }),
        overlap: intervals ? overlap(...intervals) : undefined,
      },
    ];
  });
}
