import { type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { Table } from '../results/table.ts';
import { figureColor, figureFontWeight } from '../theme/tokens.ts';
import { fieldTitle, joinTitle } from './quantity-title.ts';
import { patchAt } from './spec-edit.ts';
import { type ChannelDef, type UnitView, unitViews } from './spec-views.ts';
import type { Highlight } from './usermeta.ts';

const filledMarks = ['arc', 'area', 'bar', 'circle', 'geoshape', 'line', 'rect', 'square', 'tick', 'trail'];
const scaledChannels = ['x', 'y', 'color', 'fill', 'stroke', 'opacity', 'size'];

/**
 * Completes a bound specification with what is the same in every figure: titles and units from the data package, no
 * title in the picture (the caption has it), no rotated titles, and the accent colour for the subject.
 */
export function applyTheme(
  spec: JsonObject,
  tables: readonly Table[],
  highlight: Highlight | undefined,
): JsonObject {
  let themed = withoutTitle(spec);
  for (const view of unitViews(themed)) {
    for (const channel of view.channels) {
      const patch = channelPatch(channel, tables, highlight);
      if (patch) themed = patchAt(themed, channel.path, patch);
    }
    const encoding = highlight && highlightEncoding(view, highlight);
    if (encoding) themed = patchAt(themed, view.path, { encoding });
  }
  return themed;
}

function withoutTitle(spec: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(spec).filter(([key]) => key !== 'title'));
}

function channelPatch(
  { channel, def }: ChannelDef,
  tables: readonly Table[],
  highlight: Highlight | undefined,
): JsonObject | undefined {
  const ticks = ownTicks(def);
  if (typeof def.field !== 'string') return ticks;
  if (channel === 'y' && isDiscrete(def)) {
    return def.axis === null ? undefined : { axis: { title: null, ...labelWeight(highlight) } };
  }
  const known = tables.some(({ fields }) => fields.some(({ name }) => name === def.field));
  const title = def.title === undefined && known ? { title: joinTitle(fieldTitle(def.field, tables)) } : {};
  const patch = { ...title, ...utcTime(channel, def), ...ticks };
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Results give their times in UTC; Vega-Lite would show them in the time zone of the machine. */
function utcTime(channel: string, { type, timeUnit, scale }: JsonObject): JsonObject {
  if (type !== 'temporal' || !scaledChannels.includes(channel) || scale === null) return {};
  if (typeof timeUnit === 'string') return timeUnit.startsWith('utc') ? {} : { timeUnit: `utc${timeUnit}` };
  return isObject(scale) && scale.type !== undefined ? {} : { scale: { type: 'utc' } };
}

/** Vega thins out the ticks that an axis names down to their number, and the theme's number is for axes that name none. */
function ownTicks({ axis }: JsonObject): JsonObject | undefined {
  if (!isObject(axis) || !Array.isArray(axis.values) || axis.tickCount !== undefined) return undefined;
  return { axis: { tickCount: axis.values.length } };
}

/** Whether a channel shows names, one after the other, rather than quantities. */
export function isDiscrete(def: JsonObject): boolean {
  return def.type === 'nominal' || def.type === 'ordinal';
}

/** Sets the labels of the subject in bold, so that it is found without colour too. */
function labelWeight(highlight: Highlight | undefined): JsonObject {
  if (!highlight) return {};
  const test = `indexof(toString(datum.value), ${JSON.stringify(String(highlight.equal))}) === 0`;
  const { strong, regular } = figureFontWeight;
  return { labelFontWeight: { condition: { test, value: strong }, value: regular } };
}

/**
 * The colour of a filled mark without one of its own: the accent for the subject, grey for the others. An aggregate
 * keeps only the fields that it groups by, so that the subject's must be among them.
 */
function highlightEncoding(view: UnitView, { field, equal }: Highlight): JsonObject | undefined {
  const colored = view.channels.some(({ channel }) => ['color', 'fill', 'stroke'].includes(channel));
  if (colored || !filledMarks.includes(view.mark)) return undefined;
  const color = {
    condition: { test: { field, equal }, value: figureColor.accent },
    value: figureColor.muted,
  };
  const aggregated = view.channels.filter(({ def }) => def.aggregate !== undefined);
  if (aggregated.length === 0) return { color };
  const unstacked = aggregated.map(({ channel }) => [channel, { stack: null }] as const);
  return { color, detail: { field, type: 'nominal' }, ...Object.fromEntries(unstacked) };
}
