import type { JsonPath } from '../diagnostics/json-document.ts';
import type { Table } from '../results/table.ts';
import { describeInterval } from './describe-interval.ts';
import type { UnitView } from './spec-views.ts';
import type { Group } from './summarise.ts';
import { type Summary, observationNoun, statisticName } from './summary-table.ts';

const markNames: Readonly<Record<string, string>> = {
  arc: 'Slices',
  area: 'Areas',
  bar: 'Bars',
  circle: 'Dots',
  line: 'Lines',
  point: 'Dots',
  rect: 'Cells',
  square: 'Dots',
  tick: 'Ticks',
};

/** An interval whose meaning the specification does not give. */
export interface UnclearWhisker {
  path: JsonPath;
}

/**
 * Says which statistic each kind of mark shows and how many observations it rests on, as in "Bars: mean of 5 runs.
 * Whiskers: smallest to largest run." All of it is derived from the specification and the data.
 */
export function statisticsNote(
  views: readonly UnitView[],
  summaries: readonly Summary[],
  tables: readonly Table[],
): { note: string; unclear: UnclearWhisker[] } {
  const unclear: UnclearWhisker[] = [];
  const sentences = new Set<string>();
  for (const view of views) {
    const summary = summaries.find(({ plan }) => plan.views.includes(view));
    const whisker = describeInterval(view, summary, tables);
    if (whisker === 'unclear') {
      unclear.push({ path: view.path });
      continue;
    }
    const sentence = whisker ?? (summary && describeMark(view, summary, tables));
    if (sentence) sentences.add(sentence);
  }
  return { note: [...sentences].join(' '), unclear };
}

function describeMark(view: UnitView, summary: Summary, tables: readonly Table[]): string | undefined {
  const name = markNames[view.mark];
  const { plan, groups } = summary;
  const measure = plan.measures.findIndex(({ field, op }) =>
    view.channels.some(({ def }) => def.field === field && (def.aggregate ?? undefined) === op),
  );
  if (name === undefined) return undefined;
  if (measure >= 0) {
    const op = plan.measures[measure]?.op;
    const sizes = describeCounts(groups, measure, summary, tables);
    return op === undefined
      ? `${name}: ${sizes === '' ? 'one measurement each' : sizes}.`
      : `${name}: ${statisticName(op)}${sizes && ` of ${sizes}`}.`;
  }
  const single = plan.measures.some(({ field }) => view.channels.some(({ def }) => def.field === field));
  return single ? `${name}: single ${observationNoun(plan, tables, 2)}.` : undefined;
}

/** "5 runs", with the groups that have another number of them named; empty where every group has one. */
function describeCounts(
  groups: readonly Group[],
  measure: number,
  { plan }: Summary,
  tables: readonly Table[],
): string {
  const counted = groups.filter(({ counts }) => (counts[measure] ?? 0) > 0);
  const counts = counted.map((group) => group.counts[measure] ?? 0);
  if (counts.every((count) => count === 1)) return '';
  const usual = mostFrequent(counts);
  const others = counted.filter((group) => group.counts[measure] !== usual);
  const exceptions = others.map(
    (group) => `${Object.values(group.keys).join(', ')}: ${group.counts[measure] ?? 0}`,
  );
  const noun = observationNoun(plan, tables, usual);
  if (exceptions.length > 3)
    return `${Math.min(...counts)} to ${Math.max(...counts)} ${observationNoun(plan, tables, 2)}`;
  return `${usual} ${noun}${exceptions.length > 0 ? ` (${exceptions.join('; ')})` : ''}`;
}

function mostFrequent(counts: readonly number[]): number {
  const frequency = (count: number): number => counts.filter((one) => one === count).length;
  return counts.reduce((best, count) => (frequency(count) > frequency(best) ? count : best), counts[0] ?? 0);
}
