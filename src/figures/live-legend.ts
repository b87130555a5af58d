import type { JsonObject } from '../diagnostics/json-document.ts';
import { isDiscrete } from './apply-theme.ts';
import { patchAt } from './spec-edit.ts';
import { type UnitView, unitViews } from './spec-views.ts';

/** The selections that legends are bound to, by the field whose names they list. */
export type LegendParams = ReadonlyMap<string, string>;

/**
 * Lets a click on an entry of a legend of names pick that name, and shift-click pick more of them:
 * https://vega.github.io/vega-lite/docs/bind.html#legend-binding. What a pick does to the marks is not said here.
 */
export function bindLegends(spec: JsonObject): { spec: JsonObject; params: LegendParams } {
  const params = new Map<string, string>();
  let bound = spec;
  for (const view of unitViews(spec)) {
    const field = legendField(view);
    if (field === undefined || params.has(field)) continue;
    const name = `legend${params.size + 1}`;
    params.set(field, name);
    bound = addParam(bound, view, { name, select: { type: 'point', fields: [field] }, bind: 'legend' });
  }
  return { spec: bound, params };
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
