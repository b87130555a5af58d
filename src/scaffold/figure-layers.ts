import type { Json, JsonObject } from '../diagnostics/json-document.ts';
import { type Field, isNumeric, missingLabel } from '../results/table.ts';
import type { FigureAxes, GroupSizes } from './figure-axes.ts';

/** A mark with the channels that it does not share. */
interface Layer extends JsonObject {
  mark: Json;
  encoding: JsonObject;
}

/** The marks of a figure, the channels that they share, and how far apart the names stand. */
export function layFigure(axes: FigureAxes, sizes: GroupSizes): JsonObject {
  const { type } = axes.groups.field;
  if (type === 'string' || type === 'boolean') return layBars(axes, sizes);
  return layPoints(axes, sizes);
}

/** A bar for each name, side by side for each colour, and whiskers where a bar is the mean of several values. */
function layBars({ groups, measure, color }: FigureAxes, { several, missing }: GroupSizes): JsonObject {
  const horizontal = groups.axis === 'y';
  const beside = color && color.name !== groups.field.name ? color : undefined;
  const mean = `mean_${measure.field.name}`;
  const ranked = {
    transform: [
      {
        joinaggregate: [{ op: 'mean', field: measure.field.name, as: mean }],
        groupby: [groups.field.name],
      },
    ],
  };
  const shared: JsonObject = {
    [groups.axis]: {
      field: groups.field.name,
      type: 'nominal',
      sort: { field: several ? mean : measure.field.name, op: 'max', order: 'descending' },
    },
    ...(beside && { [`${groups.axis}Offset`]: { field: beside.name, type: 'nominal' } }),
  };
  // A legend at the right would stand in the way of the longest bar's value; names on the axis need none.
  const legend = beside ? { orient: 'top', direction: 'vertical' } : null;
  const painted = color && { color: { field: color.name, type: 'nominal', ...(horizontal && { legend }) } };
  const absent: Layer = {
    transform: [{ filter: `!isValid(${datumOf(measure.field)})` }],
    mark: { type: 'text', x: 0 },
    encoding: { text: { value: missingLabel(measure.field) } },
  };
  return {
    ...(several && ranked),
    ...(horizontal && { height: { step: beside ? 14 : 26 } }),
    ...joinLayers(shared, [
      { mark: 'bar', encoding: { ...measured(measure, several ? 'mean' : undefined), ...painted } },
      ...(several ? [whiskers(measure)] : []),
      ...(horizontal ? [values(measure, several)] : []),
      ...(missing && horizontal ? [absent] : []),
    ]),
  };
}

/** A line over days or the numbers of a key, and a point for each pair of measured values. */
function layPoints({ table, groups, measure, color }: FigureAxes, { several }: GroupSizes): JsonObject {
  const { field } = groups;
  const ordered = !isNumeric(field) || table.primaryKey.includes(field.name);
  const shared: JsonObject = {
    [groups.axis]: { field: field.name, type: isNumeric(field) ? 'quantitative' : 'temporal' },
    ...(color && { color: { field: color.name, type: 'nominal' } }),
  };
  if (!ordered) return joinLayers(shared, [{ mark: 'point', encoding: measured(measure) }]);
  const line = {
    mark: { type: 'line', point: true },
    encoding: measured(measure, several ? 'mean' : undefined),
  };
  return joinLayers(shared, [line, ...(several ? [whiskers(measure)] : [])]);
}

/** The channel of what is measured. */
function measured({ axis, field }: FigureAxes['measure'], aggregate?: 'mean'): JsonObject {
  return { [axis]: { ...(aggregate && { aggregate }), field: field.name, type: 'quantitative' } };
}

/** A rule from the smallest to the largest value of each group. */
function whiskers({ axis, field }: FigureAxes['measure']): Layer {
  return {
    mark: 'rule',
    encoding: {
      [axis]: { aggregate: 'min', field: field.name, type: 'quantitative' },
      [`${axis}2`]: { aggregate: 'max', field: field.name },
    },
  };
}

/** The value of each bar, behind its end and its whisker, with three digits of it. */
function values({ field }: FigureAxes['measure'], several: boolean): Layer {
  const quantity = { field: field.name, type: 'quantitative' };
  return {
    mark: 'text',
    encoding: {
      x: { ...(several && { aggregate: 'max' }), ...quantity },
      text: { ...(several && { aggregate: 'mean' }), ...quantity, format: ',.3~r' },
    },
  };
}

/** The value of a field in an expression. */
function datumOf({ name }: Field): string {
  return /^[a-z_]\w*$/i.test(name) ? `datum.${name}` : `datum[${JSON.stringify(name)}]`;
}

/** A layer that is the only one needs no list. */
function joinLayers(encoding: JsonObject, layers: Layer[]): JsonObject {
  const [first, ...others] = layers;
  if (first === undefined || others.length > 0) return { encoding, layer: layers };
  return { mark: first.mark, encoding: { ...encoding, ...first.encoding } };
}
