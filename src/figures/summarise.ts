import { type TopLevelSpec, compile } from './vega-lite.ts';
import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Cell } from '../results/table.ts';
import { type Caveat, caveatColumn, markConcerned } from './caveats.ts';
import { type Interval, intervalOf } from './interval.ts';
import { type Dimension, type Measure, type SummaryPlan, sortKey } from './summary-plan.ts';
import { openView } from './vega-view.ts';

/** A group of observations, as one mark of a figure shows it. */
export interface Group {
  /** By field of the dimensions. */
  keys: Readonly<Record<string, Cell>>;
  /** In the order of the plan's measures; null where there is no value. */
  values: readonly (number | null)[];
  /** How many valid observations each value rests on, in the same order. */
  counts: readonly number[];
  /** The interval that the figure draws around each value, in the same order; null where it draws none. */
  intervals: readonly (readonly [number, number] | null)[];
  /** The caveats that concern some of its observations, by their places in the list. */
  caveats: readonly number[];
}

/**
 * Computes a plan's statistics. Vega does it, with the transforms and operations of the figure itself, so that the
 * numbers in the table are those that the marks are drawn from. Groups come in the order of the figure. `datasets` have
 * the columns by which caveats tell their rows.
 */
export async function summarise(
  plan: SummaryPlan,
  datasets: JsonObject,
  caveats: readonly Caveat[],
): Promise<Group[]> {
  const { dimensions, measures } = plan;
  const sorts = dimensions.map(sortKey);
  const drawn = measures.map(({ field }) => intervalOf(plan, field));
  const operations = [
    ...measures.flatMap(({ field, op = 'mean' }, at) => [
      { op, field, as: `value${at}` },
      { op: 'valid', field, as: `count${at}` },
      ...(drawn[at]?.ops.map((end, side) => ({ op: end, field, as: `end${at}_${side}` })) ?? []),
    ]),
    ...sorts.flatMap((sort, at) => (sort ? [{ op: sort.op, field: sort.field, as: `sort${at}` }] : [])),
    ...caveats.map((_caveat, at) => ({ op: 'max', field: caveatColumn(at), as: `caveat${at}` })),
  ];
  const groupby = dimensions.map(({ field }) => field);
  const rows = await runTransforms(plan, markConcerned(datasets, caveats), {
    aggregate: operations,
    groupby,
  });
  return sortRows(rows, dimensions, measures).map((row) => ({
    keys: Object.fromEntries(groupby.map((field) => [field, cellOf(row[field])])),
    values: measures.map((_measure, at) => numberOf(row[`value${at}`], row[`count${at}`])),
    counts: measures.map((_measure, at) => Number(row[`count${at}`] ?? 0)),
    intervals: drawn.map((interval, at) =>
      interval && Number(row[`count${at}`]) > 1
        ? endsOf(interval, row[`end${at}_0`], row[`end${at}_1`])
        : null,
    ),
    caveats: [...caveats.keys()].filter((at) => row[`caveat${at}`] === 1),
  }));
}

function endsOf(
  { around }: Interval,
  first: Json | undefined,
  second: Json | undefined,
): [number, number] | null {
  if (typeof first !== 'number' || typeof second !== 'number') return null;
  return around ? [first - second, first + second] : [first, second];
}

async function runTransforms(
  plan: SummaryPlan,
  datasets: JsonObject,
  last: JsonObject,
): Promise<JsonObject[]> {
  const spec = {
    data: plan.data,
    datasets,
    transform: [...plan.transforms, last],
    mark: 'point',
    encoding: {},
  };
  const { data = [], signals = [] } = compile(spec as unknown as TopLevelSpec).spec;
  // Without the marks, which nobody draws.
  const view = await openView({ data, signals }).runAsync();
  const name = data.at(-1)?.name;
  const rows = name === undefined ? [] : (view.data(name) as Json[]);
  view.finalize();
  return rows.filter(isObject);
}

/** Sorts by each dimension in turn, the way Vega-Lite sorts the axis, header or legend of the channel. */
function sortRows(
  rows: JsonObject[],
  dimensions: readonly Dimension[],
  measures: readonly Measure[],
): JsonObject[] {
  const compares = dimensions.map((dimension, at) => compareBy(dimension, at, measures));
  return [...rows].sort((a, b) => compares.reduce((order, compare) => order || compare(a, b), 0));
}

type Compare = (a: JsonObject, b: JsonObject) => number;

function compareBy(dimension: Dimension, at: number, measures: readonly Measure[]): Compare {
  const { sort, field } = dimension;
  if (sort === null) return () => 0;
  if (Array.isArray(sort)) {
    const rank = (row: JsonObject): number =>
      (sort.indexOf(row[field] ?? null) + sort.length + 1) % (sort.length + 1);
    return (a, b) => rank(a) - rank(b);
  }
  const key = sortKey(dimension);
  if (key) return compareCells(`sort${at}`, key.descending, field);
  const [channel, descending] = isObject(sort)
    ? [sort.encoding, sort.order === 'descending']
    : [typeof sort === 'string' ? sort.replace(/^-/, '') : undefined, String(sort).startsWith('-')];
  const byChannel = (channel === 'x' || channel === 'y') && measures.length > 0;
  if (byChannel) return compareCells('value0', descending, field);
  const reversed = sort === 'descending' || (isObject(sort) && descending);
  return compareCells(field, reversed, field);
}

/** Compares numbers or texts, missing ones last; ties go by the dimension itself. */
function compareCells(name: string, descending: boolean, tie: string): Compare {
  return (a, b) => {
    const [left, right] = [a[name] ?? null, b[name] ?? null];
    if (left === right) return name === tie ? 0 : compareCells(tie, false, tie)(a, b);
    if (left === null || right === null) return left === null ? 1 : -1;
    return (left < right ? -1 : 1) * (descending ? -1 : 1);
  };
}

function numberOf(value: Json | undefined, count: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && count !== 0 ? value : null;
}

function cellOf(value: Json | undefined): Cell {
  return typeof value === 'object' || value === undefined ? null : value;
}
