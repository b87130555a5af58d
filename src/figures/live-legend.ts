import type { JsonObject } from '../diagnostics/json-document.ts';
import { isDiscrete } from './apply-theme.ts';
import { patchAt } from './spec-edit.ts';
import { type UnitView, unitViews } from './spec-views.ts';

const faint = 0.12;
/** What the theme gives a point; every other mark is opaque. */
const pointOpacity = 0.45;

/**
 * Lets a click on an entry of a legend of names pick the marks of that name, and shift-click pick more of them; the
 * others fade: https://vega.github.io/vega-lite/docs/bind.html#legend-binding.
 */
export function bindLegends(spec: JsonObject): JsonObject {
  const bound = new Map<string, string>();
  let live = spec;
  for (const view of unitViews(spec)) {
    const field = legendField(view);
    if (field === undefined) continue;
    const name = bound.get(field) ?? `legend${bound.size + 1}`;
    if (!bound.has(field)) live = addParam(live, view, { name, select: selectOf(field), bind: 'legend' });
    bound.set(field, name);
    const opacity = { condition: { param: name, value: opacityOf(view) }, value: faint };
    const fades = !view.channels.some(({ channel }) => channel === 'opacity');
    if (fades) live = patchAt(live, view.path, { encoding: { opacity } });
  }
  return live;
}

function selectOf(field: string): JsonObject {
  return { type: 'point', fields: [field] };
}

/** The field of names that a view's colours have a legend for. */
function legendField({ channels }: UnitView): string | undefined {
  const colored = channels.find(
    ({ channel, def }) =>
      ['color', 'fill', 'stroke'].includes(channel) && isDiscrete(def) && def.legend !== null,
  );
  return typeof colored?.def.field === 'string' ? colored.def.field : undefined;
}

function addParam(spec: JsonObject, { unit, path }: UnitView, param: JsonObject): JsonObject {
  return patchAt(spec, path, { params: [...(Array.isArray(unit.params) ? unit.params : []), param] });
}

function opacityOf({ unit, mark }: UnitView): number {
  const own = typeof unit.mark === 'object' && !Array.isArray(unit.mark) ? unit.mark?.opacity : undefined;
  if (typeof own === 'number') return own;
  return mark === 'point' ? pointOpacity : 1;
}
