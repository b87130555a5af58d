import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Table } from '../results/table.ts';
import { isDiscrete } from './apply-theme.ts';
import { expressionFields } from './expression-fields.ts';
import { type QuantityTitle, fieldTitle, splitTitle } from './quantity-title.ts';
import type { ChannelDef, PlacedTransform, UnitView } from './spec-views.ts';

/** A field whose values tell the groups of a figure apart: those of an axis with names, a facet, a colour. */
export interface Dimension extends QuantityTitle {
  field: string;
  channel: string;
  sort: JsonObject['sort'];
}

/** A statistic of a field within each group; `op` is undefined where the figure shows the field as it is. */
export interface Measure extends QuantityTitle {
  field: string;
  op: string | undefined;
}

/** What the views of a figure with the same data and transforms show. */
export interface SummaryPlan {
  views: readonly UnitView[];
  data: JsonObject;
  transforms: readonly JsonObject[];
  dimensions: readonly Dimension[];
  measures: readonly Measure[];
  /** Columns of the table that tell the observations within a group apart, such as the run. */
  replicates: readonly string[];
}

const quantityChannels = ['x', 'y', 'x2', 'y2', 'theta', 'radius', 'color', 'size'];
const lineMarks = ['area', 'errorband', 'line', 'trail'];
const facetChannels = ['facet', 'row', 'column'];

/** Plans the summary of unit views; one plan for each combination of data and shared transforms. */
export function planSummaries(views: readonly UnitView[], tables: readonly Table[]): SummaryPlan[] {
  const groups = new Map<string, UnitView[]>();
  for (const view of views.filter(({ mark }) => mark !== 'text')) {
    const key = JSON.stringify([view.data, sharedTransforms(view)]);
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [planSummary(first, group, tables)] : [];
  });
}

function planSummary(first: UnitView, views: readonly UnitView[], tables: readonly Table[]): SummaryPlan {
  const transforms = sharedTransforms(first).map(({ transform }) => transform);
  const dimensions = uniqueBy(
    views.flatMap((view) => view.channels.flatMap((channel) => dimensionOf(channel, view, tables))),
    ({ field }) => field,
  );
  const all = uniqueBy(
    views.flatMap((view) => view.channels.flatMap((channel) => measureOf(channel, view, tables))),
    ({ field, op }) => `${op ?? ''} ${field}`,
  );
  const aggregated = new Set(all.flatMap(({ field, op }) => (op === undefined ? [] : [field])));
  const named = new Set(dimensions.map(({ field }) => field));
  const table = tables.find(({ name }) => name === first.data.name);
  return {
    views,
    data: first.data,
    transforms,
    dimensions: dimensions.sort((a, b) => facetsFirst(a) - facetsFirst(b)),
    measures: all.filter(({ field, op }) => op !== undefined || !(aggregated.has(field) || named.has(field))),
    replicates: replicatesOf(table, dimensions, transforms),
  };
}

/** The transforms of the views around a unit: its own select what one mark shows, not what the figure is about. */
function sharedTransforms({ transforms, ownTransforms, path }: UnitView): readonly PlacedTransform[] {
  const isLayer = path.includes('layer');
  return isLayer ? transforms.slice(0, transforms.length - ownTransforms) : transforms;
}

function dimensionOf(
  { channel, def }: ChannelDef,
  { mark }: UnitView,
  tables: readonly Table[],
): Dimension[] {
  const facet = isFacet(channel);
  // A line runs over the values of its x axis, be they numbers or times.
  const runsOver = channel === 'x' && lineMarks.includes(mark);
  if (typeof def.field !== 'string' || def.aggregate !== undefined) return [];
  if (!facet && !runsOver && !isDiscrete(def)) return [];
  return [{ field: def.field, channel, sort: def.sort, ...titleOf(def, def.field, tables) }];
}

function measureOf({ channel, def }: ChannelDef, view: UnitView, tables: readonly Table[]): Measure[] {
  const { field, aggregate } = def;
  if (!quantityChannels.includes(channel) || typeof field !== 'string' || isDiscrete(def)) return [];
  const primary = view.channels.find((one) => one.channel === channel.replace('2', ''));
  const op = typeof aggregate === 'string' ? aggregate : undefined;
  return [{ field, op, ...titleOf(primary?.def.title === undefined ? def : primary.def, field, tables) }];
}

function titleOf(def: JsonObject, field: string, tables: readonly Table[]): QuantityTitle {
  return typeof def.title === 'string' ? splitTitle(def.title) : fieldTitle(field, tables);
}

/** The parts of the primary key that no dimension stands for, neither itself nor through a calculated field. */
function replicatesOf(
  table: Table | undefined,
  dimensions: readonly Dimension[],
  transforms: readonly JsonObject[],
): string[] {
  const shown = dimensions.map(({ field }) => field);
  const covered = sourceFields(shown, transforms);
  return (table?.primaryKey ?? []).filter((field) => !covered.has(field));
}

/** The given fields, and those from which they are calculated. */
export function sourceFields(fields: readonly string[], transforms: readonly JsonObject[]): Set<string> {
  const sources = new Set(fields);
  for (const { calculate, as } of transforms.toReversed()) {
    if (typeof calculate === 'string' && typeof as === 'string' && sources.has(as)) {
      for (const field of expressionFields(calculate)) sources.add(field);
    }
  }
  return sources;
}

function facetsFirst({ channel }: Dimension): number {
  return isFacet(channel) ? 0 : 1;
}

/** Whether a channel gives each of its values a panel. */
export function isFacet(channel: string): boolean {
  return facetChannels.includes(channel);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}

/** The field and operation by which a dimension is sorted, or undefined where it is sorted by its own values. */
export function sortKey({ sort }: Dimension): { field: string; op: string; descending: boolean } | undefined {
  if (!isObject(sort) || typeof sort.field !== 'string') return undefined;
  return {
    field: sort.field,
    op: typeof sort.op === 'string' ? sort.op : 'min',
    descending: sort.order === 'descending',
  };
}
