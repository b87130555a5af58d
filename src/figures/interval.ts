import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { UnitView } from './spec-views.ts';
import type { SummaryPlan } from './summary-plan.ts';

/** The interval that a figure draws around a value: from one of two statistics to the other, or around the first. */
export interface Interval {
  ops: readonly [string, string];
  /** Whether the second is a distance to either side of the first, rather than the other end. */
  around: boolean;
}

/** The pairs of operations that are the two ends of an interval. */
const pairs = ['min max', 'q1 q3', 'ci0 ci1'];

/** What a composite mark draws, by its extent: https://vega.github.io/vega-lite/docs/errorbar.html. */
const extents: Readonly<Record<string, Interval>> = {
  ci: { ops: ['ci0', 'ci1'], around: false },
  iqr: { ops: ['q1', 'q3'], around: false },
  'min-max': { ops: ['min', 'max'], around: false },
  stderr: { ops: ['mean', 'stderr'], around: true },
  stdev: { ops: ['mean', 'stdev'], around: true },
};

/** The interval of a field that one of the views draws, if any does. */
export function intervalOf({ views }: Pick<SummaryPlan, 'views'>, field: string): Interval | undefined {
  return views.map((view) => drawnInterval(view, field)).find((interval) => interval !== undefined);
}

/** Whether two intervals, each from its lower to its upper end, have a point in common. */
export function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function drawnInterval({ mark, unit, channels }: UnitView, field: string): Interval | undefined {
  const defs = channels.filter(({ channel, def }) => /^[xy]2?$/.test(channel) && def.field === field);
  if (defs.length === 0) return undefined;
  if (mark === 'boxplot') return extents.iqr;
  if (mark === 'errorbar' || mark === 'errorband') return extents[extentOf(unit) ?? 'stderr'];
  const ends = defs.map(({ def }) => (typeof def.aggregate === 'string' ? def.aggregate : ''));
  const pair = pairs.find(
    (one) => mark === 'rule' && [ends, ends.toReversed()].some((o) => o.join(' ') === one),
  );
  const [lower, upper] = pair?.split(' ') ?? [];
  return lower === undefined || upper === undefined ? undefined : { ops: [lower, upper], around: false };
}

function extentOf({ mark }: JsonObject): string | undefined {
  const extent = isObject(mark) ? mark.extent : undefined;
  return typeof extent === 'string' ? extent : undefined;
}
