import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Table } from '../results/table.ts';
import type { UnitView } from './spec-views.ts';
import { type Summary, observationNoun } from './summary-table.ts';

/** What the ends of an interval are, by the operations of its two channels. */
const intervals: Readonly<Record<string, string>> = {
  'ci0 ci1': '95% confidence interval of the mean (bootstrap)',
  'max min': 'smallest to largest',
  'min max': 'smallest to largest',
  'q1 q3': 'first to third quartile',
};

/** What a composite mark shows, by its extent: https://vega.github.io/vega-lite/docs/errorbar.html. */
const extents: Readonly<Record<string, string>> = {
  ci: '95% confidence interval of the mean (bootstrap)',
  iqr: 'first to third quartile',
  'min-max': 'smallest to largest',
  stderr: 'one standard error to either side of the mean',
  stdev: 'one standard deviation to either side of the mean',
};

/**
 * Says what the ends of the interval are that a view draws; "unclear" where the specification does not tell, undefined
 * where it draws none.
 */
export function describeInterval(
  view: UnitView,
  summary: Summary | undefined,
  tables: readonly Table[],
): string | undefined {
  const noun = summary ? observationNoun(summary.plan, tables, 1) : 'observation';
  if (view.mark === 'boxplot') return describeBoxplot(view, noun);
  if (view.mark === 'errorbar' || view.mark === 'errorband') return describeErrorbar(view, noun);
  const ends = ['x', 'y'].flatMap((channel) => {
    const [start, end] = [defOf(view, channel), defOf(view, `${channel}2`)];
    return view.mark === 'rule' && start?.field && end?.field
      ? [`${operationOf(start)} ${operationOf(end)}`]
      : [];
  });
  const [operations] = ends;
  if (operations === undefined) return undefined;
  const meaning = intervals[operations];
  if (meaning === undefined) return 'unclear';
  return sayInterval('Whiskers', meaning, noun);
}

function sayInterval(name: string, meaning: string, noun: string): string {
  return `${name}: ${meaning}${meaning.startsWith('smallest') ? ` ${noun}` : ''}.`;
}

function describeErrorbar(view: UnitView, noun: string): string {
  const given = view.channels.some(({ channel }) => /^[xy](2|Error2?)$/.test(channel));
  const meaning = given ? undefined : extents[extentOf(view) ?? 'stderr'];
  return meaning ? sayInterval(view.mark === 'errorband' ? 'Bands' : 'Whiskers', meaning, noun) : 'unclear';
}

/** https://vega.github.io/vega-lite/docs/boxplot.html: the extent is "min-max" or a multiple of the box's length. */
function describeBoxplot(view: UnitView, noun: string): string {
  const extent = extentOf(view) ?? 1.5;
  const reach =
    extent === 'min-max'
      ? `smallest to largest ${noun}`
      : `to the farthest ${noun} within ${extent} times the length of the box`;
  return `Boxes: first to third quartile, with the median. Whiskers: ${reach}.`;
}

function extentOf({ unit }: UnitView): string | number | undefined {
  const extent = isObject(unit.mark) ? unit.mark.extent : undefined;
  return typeof extent === 'string' || typeof extent === 'number' ? extent : undefined;
}

/** "none" where the channel shows its field as it is. */
function operationOf({ aggregate }: JsonObject): string {
  return typeof aggregate === 'string' ? aggregate : 'none';
}

function defOf(view: UnitView, channel: string): JsonObject | undefined {
  return view.channels.find((one) => one.channel === channel)?.def;
}
