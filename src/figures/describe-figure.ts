import type { Cell, Table } from '../results/table.ts';
import { type Valued, describeDistance } from './describe-distance.ts';
import type { FigureSpec } from './figure-spec.ts';
import { formatQuantity } from './format-quantity.ts';
import type { Group } from './summarise.ts';
import { type Measure, type SummaryPlan, isFacet } from './summary-plan.ts';
import { type Summary, reasonFor, statisticTitle } from './summary-table.ts';
import type { Highlight } from './usermeta.ts';

const ends = ['ci0', 'ci1', 'max', 'min', 'q1', 'q3'];
/** Of more subjects than these in a panel, nobody would want to hear one by one. */
const mostSubjects = 4;
/** Of more groups without a value than these, the others are counted. */
const mostMissing = 8;

/**
 * Says in words what a figure shows: for each panel and measure the lowest and the highest group, the subject's value
 * how far it is from the others, and which groups have no value. Computed from the data, so that it is right after they
 * change; the author's description comes first.
 */
export function describeFigure(
  { description, usermeta }: Pick<FigureSpec, 'description' | 'usermeta'>,
  summaries: readonly Summary[],
  tables: readonly Table[],
): string {
  const sentences = summaries.flatMap((summary) =>
    [...panels(summary)].flatMap(([panel, groups]) => [
      ...describePanel(panel, groups, summary, usermeta.highlight),
      ...describeMissing(panel, groups, summary, tables),
    ]),
  );
  return [description, ...sentences].filter((sentence) => sentence !== '').join(' ');
}

/** The groups by the values of the facets; one panel without a name where there are none. */
function panels({ plan, groups }: Summary): Map<string, Group[]> {
  const facets = plan.dimensions.filter(({ channel }) => isFacet(channel));
  return Map.groupBy(groups, ({ keys }) => facets.map(({ field }) => String(keys[field])).join(', '));
}

function describePanel(
  panel: string,
  groups: readonly Group[],
  { plan }: Summary,
  highlight: Highlight | undefined,
): string[] {
  const names = namesWithin(plan);
  return plan.measures.flatMap((measured, at) => {
    if (isEnd(measured, plan.measures)) return [];
    const sorted = groups
      .flatMap((group) => valuedOf(group, at, names))
      .toSorted((a, b) => a.value - b.value);
    const measure = statisticTitle(measured, at, groups);
    const range = describeRange(sorted, measured, highlight);
    if (range === undefined) return [];
    const distances = describeDistances(sorted, names, highlight);
    return [`${[panel, measure].filter(Boolean).join(': ')}: ${range}.`, ...distances];
  });
}

/** The fields that tell the groups within a panel apart. */
function namesWithin({ dimensions }: SummaryPlan): string[] {
  return dimensions.filter(({ channel }) => !isFacet(channel)).map(({ field }) => field);
}

/** "Not supported in nginx: HermiTux; MirageOS." */
function describeMissing(
  panel: string,
  groups: readonly Group[],
  { plan }: Summary,
  tables: readonly Table[],
): string[] {
  const missing = groups.filter(({ values }) => values.length > 0 && values.every((value) => value === null));
  if (missing.length === 0) return [];
  const names = missing.map(({ keys }) => nameOf(keys, namesWithin(plan)));
  const shown = names.slice(0, mostMissing);
  const more = names.length > shown.length ? [`${names.length - shown.length} more`] : [];
  const reason = reasonFor(plan.measures[0], tables);
  const place = panel === '' ? '' : ` in ${panel}`;
  return [`${reason.charAt(0).toUpperCase()}${reason.slice(1)}${place}: ${[...shown, ...more].join('; ')}.`];
}

function nameOf(keys: Group['keys'], names: readonly string[]): string {
  return names.map((field) => String(keys[field])).join(', ');
}

/** Whether a statistic is an end of what the figure shows of another: of the smallest and the largest run nothing is said. */
function isEnd({ field, op = '' }: Measure, measures: readonly Measure[]): boolean {
  if (op === 'min' || op === 'max') return true;
  return ends.includes(op) && measures.some((one) => one.field === field && !ends.includes(one.op ?? ''));
}

function valuedOf(group: Group, at: number, names: readonly string[]): Valued[] {
  const value = group.values[at] ?? null;
  const name = nameOf(group.keys, names);
  return value === null ? [] : [{ name, value, interval: group.intervals[at] ?? null, group }];
}

/** From the lowest to the highest, and the subject's value where it is neither. */
function describeRange(
  sorted: readonly Valued[],
  { unit }: Measure,
  highlight: Highlight | undefined,
): string | undefined {
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return undefined;
  const say = ({ name, value }: Valued): string =>
    `${formatQuantity(value)}${unit === undefined ? '' : ` ${unit}`}${name === '' ? '' : ` (${name})`}`;
  const between = sorted.filter(
    (valued) => valued !== lowest && valued !== highest && isSubject(valued.group.keys, highlight),
  );
  const range = lowest === highest ? say(lowest) : `from ${say(lowest)} to ${say(highest)}`;
  return [range, ...between.slice(0, mostSubjects).map(say)].join('; ');
}

/** How far each subject is from the groups that differ from it in nothing else that the figure shows. */
function describeDistances(
  sorted: readonly Valued[],
  names: readonly string[],
  highlight: Highlight | undefined,
): string[] {
  const subjects = sorted.filter(({ group }) => isSubject(group.keys, highlight));
  if (!highlight || subjects.length > mostSubjects) return [];
  const kept = names.includes(highlight.field) ? names.filter((name) => name !== highlight.field) : [];
  return subjects.flatMap((subject) => {
    const others = sorted.filter(
      (other) =>
        !subjects.includes(other) &&
        kept.every((name) => other.group.keys[name] === subject.group.keys[name]),
    );
    return describeDistance(subject, others) ?? [];
  });
}

/** Whether a group is a highlighted one: by its field, or by a name that begins with its value. */
function isSubject(keys: Readonly<Record<string, Cell>>, highlight: Highlight | undefined): boolean {
  if (!highlight) return false;
  const { field, equal } = highlight;
  const own = keys[field];
  if (own !== undefined) return own === equal;
  return Object.values(keys).some((key) => String(key).startsWith(String(equal)));
}
