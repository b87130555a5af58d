import { type Json, type JsonObject, type JsonPath, isObject } from '../diagnostics/json-document.ts';

/** A channel of a view, with the definition that is in force and the place in the specification where it stands. */
export interface ChannelDef {
  channel: string;
  def: JsonObject;
  path: JsonPath;
}

export interface PlacedTransform {
  transform: JsonObject;
  path: JsonPath;
}

/** A unit view of a Vega-Lite specification: one mark, with all that it inherits from the views around it. */
export interface UnitView {
  unit: JsonObject;
  path: JsonPath;
  mark: string;
  channels: readonly ChannelDef[];
  /** From the outermost view inwards, in the order in which they run; the unit's own come last. */
  transforms: readonly PlacedTransform[];
  /** How many of the transforms are the unit's own. */
  ownTransforms: number;
  /** The nearest data of the view and of those around it. */
  data: JsonObject;
}

type Inherited = Pick<UnitView, 'channels' | 'transforms' | 'path' | 'data'>;

const root: Inherited = { channels: [], transforms: [], path: [], data: {} };
const composites = ['layer', 'concat', 'hconcat', 'vconcat'] as const;

/** The unit views of a specification, in drawing order: https://vega.github.io/vega-lite/docs/spec.html. */
export function unitViews(view: JsonObject, inherited: Inherited = root): UnitView[] {
  const own = transformsOf(view, inherited.path);
  const here: Inherited = {
    path: inherited.path,
    channels: mergeChannels(inherited.channels, channelsOf(view, inherited.path)),
    transforms: [...inherited.transforms, ...own],
    data: isObject(view.data) ? view.data : inherited.data,
  };
  const children = composites.flatMap((key) => childViews(view[key], here, [...here.path, key]));
  if (isObject(view.spec)) children.push(...unitViews(view.spec, { ...here, path: [...here.path, 'spec'] }));
  if (view.mark === undefined) return children;
  return [{ ...here, unit: view, mark: markType(view.mark), ownTransforms: own.length }];
}

function childViews(children: Json | undefined, inherited: Inherited, path: JsonPath): UnitView[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((child, at) =>
    isObject(child) ? unitViews(child, { ...inherited, path: [...path, at] }) : [],
  );
}

function transformsOf(view: JsonObject, path: JsonPath): PlacedTransform[] {
  if (!Array.isArray(view.transform)) return [];
  return view.transform.flatMap((transform, at) =>
    isObject(transform) ? [{ transform, path: [...path, 'transform', at] }] : [],
  );
}

/** The channels of a view's encoding, and those of its facet operator: one definition, or one per row and column. */
function channelsOf(view: JsonObject, path: JsonPath): ChannelDef[] {
  const facet = view.facet;
  const facets = isObject(facet) && facet.field === undefined ? facet : { facet };
  const placed: [JsonObject, JsonPath][] = [
    [facets, facets === facet ? [...path, 'facet'] : path],
    [isObject(view.encoding) ? view.encoding : {}, [...path, 'encoding']],
  ];
  const channels = placed.flatMap(([defs, at]) =>
    Object.entries(defs).flatMap(([channel, def]) => placeChannel(channel, def, [...at, channel])),
  );
  return [...repeatedFields(view, path), ...channels];
}

/** A channel of several definitions has a place for each; one of null has none in force. */
function placeChannel(channel: string, def: Json | undefined, path: JsonPath): ChannelDef[] {
  if (Array.isArray(def)) return def.flatMap((one, at) => placeChannel(channel, one, [...path, at]));
  if (def === null) return [{ channel, def: {}, path }];
  return isObject(def) ? [{ channel, def, path }] : [];
}

/** The fields that a repeat names, each as a channel of its own, at its place. */
function repeatedFields({ repeat }: JsonObject, path: JsonPath): ChannelDef[] {
  const lists = isObject(repeat) ? Object.entries(repeat) : [['', repeat] as const];
  return lists.flatMap(([key, names]) =>
    Array.isArray(names)
      ? names.map((field, at) => ({
          channel: 'repeat',
          def: { field },
          path: [...path, 'repeat', ...(key === '' ? [] : [key]), at],
        }))
      : [],
  );
}

/** A definition of a child view completes the one that it inherits for the same channel, or else replaces it. */
function mergeChannels(outer: readonly ChannelDef[], inner: readonly ChannelDef[]): ChannelDef[] {
  const completed = inner.map((channel) => {
    const base = outer.find((one) => one.channel === channel.channel);
    return base && isField(channel.def) ? { ...channel, def: { ...base.def, ...channel.def } } : channel;
  });
  return [...outer.filter(({ channel }) => !inner.some((one) => one.channel === channel)), ...completed];
}

function isField({ field, datum, aggregate }: JsonObject): boolean {
  return field !== undefined || datum !== undefined || aggregate === 'count';
}

function markType(mark: Json): string {
  const type = isObject(mark) ? mark.type : mark;
  return typeof type === 'string' ? type : '';
}
