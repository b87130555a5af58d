import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';

/** The field that each repeater of a view stands for at one of its places. */
type Repeated = Readonly<Record<string, Json>>;

/**
 * Writes out a repeat as the concat or layer that Vega-Lite makes of it, so that each of its views is one like any
 * other, with a title and a unit of its own: https://vega.github.io/vega-lite/docs/repeat.html.
 */
export function expandRepeat(view: JsonObject): JsonObject {
  const expanded = { ...view };
  for (const key of ['layer', 'concat', 'hconcat', 'vconcat']) {
    const children = view[key];
    if (Array.isArray(children)) expanded[key] = children.map((child) => expandChild(child, {}));
  }
  if (!isObject(view.spec)) return expanded;
  const { repeat, spec, columns, ...around } = view;
  if (isObject(repeat) && Array.isArray(repeat.layer)) {
    const { layer, ...grid } = repeat;
    if (Object.keys(grid).length > 0) {
      return expandRepeat({ ...view, repeat: grid, spec: { repeat: { layer }, spec } });
    }
    return { ...around, layer: layer.map((name) => expandChild(spec, { layer: name })) };
  }
  if (repeat === undefined) return { ...expanded, spec: expandChild(spec, {}) };
  const [places, perRow] = placesOf(repeat, columns);
  const data = spec.data === undefined ? {} : { data: spec.data };
  const concat = places.map((place) => expandChild(spec, place));
  return { align: 'all', ...around, ...data, ...(perRow === undefined ? {} : { columns: perRow }), concat };
}

/** What the repeaters stand for from place to place, and how many places there are in a row. */
function placesOf(repeat: Json, columns: Json | undefined): [Repeated[], Json | undefined] {
  if (Array.isArray(repeat)) return [repeat.map((name) => ({ repeat: name })), columns];
  const listOf = (key: string): Json[] | undefined => {
    const names = isObject(repeat) ? repeat[key] : undefined;
    return Array.isArray(names) ? names : undefined;
  };
  const [rows, cells] = [listOf('row'), listOf('column')];
  const placed = (rows ?? [null]).flatMap((row) =>
    (cells ?? [null]).map((column) => ({ ...(rows && { row }), ...(cells && { column }) })),
  );
  return [placed, cells?.length ?? 1];
}

function expandChild(child: Json, place: Repeated): Json {
  const filled = fill(child, place);
  return isObject(filled) ? expandRepeat(filled) : filled;
}

/** Puts the names in place of { "repeat": "column" } and its like. */
function fill(value: Json, place: Repeated): Json {
  if (Array.isArray(value)) return value.map((child) => fill(child, place));
  if (!isObject(value)) return value;
  const name = typeof value.repeat === 'string' ? place[value.repeat] : undefined;
  if (name !== undefined) return name;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, child === undefined ? child : fill(child, place)]),
  );
}
