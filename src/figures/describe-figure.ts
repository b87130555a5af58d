import type { Cell } from '../results/table.ts';
import { formatQuantity } from './format-quantity.ts';
import type { Group } from './summarise.ts';
import { type Summary, statisticTitle } from './summary-table.ts';
import type { Highlight } from './usermeta.ts';

const facetChannels = ['facet', 'row', 'column'];

/**
 * Says in words what a figure shows: for each panel and measure the lowest and the highest group, and the subject's
 * value. Computed from the data, so that it is right after they change; the author's description comes first.
 */
export function describeFigure(
  author: string,
  summaries: readonly Summary[],
  highlight: Highlight | undefined,
): string {
  const sentences = summaries.flatMap((summary) =>
    [...panels(summary)].flatMap(([panel, groups]) => describePanel(panel, groups, summary, highlight)),
  );
  return [author, ...sentences].filter((sentence) => sentence !== '').join(' ');
}

/** The groups by the values of the facets; one panel without a name where there are none. */
function panels({ plan, groups }: Summary): Map<string, Group[]> {
  const facets = plan.dimensions.filter(({ channel }) => facetChannels.includes(channel));
  const byPanel = new Map<string, Group[]>();
  for (const group of groups) {
    const panel = facets.map(({ field }) => String(group.keys[field])).join(', ');
    byPanel.set(panel, [...(byPanel.get(panel) ?? []), group]);
  }
  return byPanel;
}

function describePanel(
  panel: string,
  groups: readonly Group[],
  { plan }: Summary,
  highlight: Highlight | undefined,
): string[] {
  const names = plan.dimensions
    .filter(({ channel }) => !facetChannels.includes(channel))
    .map(({ field }) => field);
  const nameOf = (group: Group): string => names.map((field) => String(group.keys[field])).join(', ');
  return plan.measures.flatMap((measured, at) => {
    const { unit, op } = measured;
    if (op === 'min' || op === 'max') return [];
    const valued = groups.flatMap((group) => {
      const value = group.values[at] ?? null;
      return value === null ? [] : [{ name: nameOf(group), value, group }];
    });
    const sorted = valued.toSorted((a, b) => a.value - b.value);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (!lowest || !highest) return [];
    const say = ({ name, value }: { name: string; value: number }): string =>
      `${formatQuantity(value)}${unit === undefined ? '' : ` ${unit}`}${name === '' ? '' : ` (${name})`}`;
    const subject = valued.find(({ group }) => highlight && isSubject(group.keys, highlight));
    const measure = statisticTitle(measured, at, groups);
    const range = lowest === highest ? say(lowest) : `from ${say(lowest)} to ${say(highest)}`;
    const own = subject && subject !== lowest && subject !== highest ? `; ${say(subject)}` : '';
    return [`${[panel, measure].filter(Boolean).join(': ')}: ${range}${own}.`];
  });
}

/** Whether a group is the highlighted one: by its field, or by a name that begins with its value. */
function isSubject(keys: Readonly<Record<string, Cell>>, { field, equal }: Highlight): boolean {
  const own = keys[field];
  if (own !== undefined) return own === equal;
  return Object.values(keys).some((key) => String(key).startsWith(String(equal)));
}
