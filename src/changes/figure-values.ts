import { intervalOf } from '../figures/interval.ts';
import { type Summary, statisticTitle } from '../figures/summary-table.ts';
import type { Measure, SummaryPlan } from '../figures/summary-plan.ts';

/** A value that a figure shows of a group of observations. */
export interface FigureValue {
  /** The names that tell the group from others: `nginx, Unikraft`. */
  group: string;
  /** The statistic: `Throughput, mean`. */
  measure: string;
  unit: string | undefined;
  value: number | null;
  /** The interval that the figure draws around it, if any. */
  interval: readonly [number, number] | null;
}

/** The values of a figure by what tells them apart at any time: the group, and the field and operation of the measure. */
export function figureValues(summaries: readonly Summary[]): Map<string, FigureValue> {
  const values = new Map<string, FigureValue>();
  for (const { plan, groups } of summaries) {
    for (const [at, measure] of plan.measures.entries()) {
      if (isIntervalEnd(measure, plan)) continue;
      const title = statisticTitle(measure, at, groups);
      for (const { keys, values: numbers, intervals } of groups) {
        const key = JSON.stringify([keys, measure.field, measure.op]);
        const group = Object.values(keys).map(String).join(', ');
        const [value = null, interval = null] = [numbers[at], intervals[at]];
        values.set(key, { group, measure: title, unit: measure.unit, value, interval });
      }
    }
  }
  return values;
}

/** Whether a statistic is an end of the interval that is drawn around another one of the same field. */
function isIntervalEnd({ field, op }: Measure, plan: SummaryPlan): boolean {
  const interval = intervalOf(plan, field);
  const isEnd = (name: string | undefined): boolean => interval?.ops.includes(name ?? '') ?? false;
  return isEnd(op) && plan.measures.some((other) => other.field === field && !isEnd(other.op));
}
