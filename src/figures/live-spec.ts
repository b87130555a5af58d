import { type Json, type JsonObject, isObject } from '../diagnostics/json-document.ts';
import type { BoundSpec } from './bind-data.ts';
import { collectWarnings } from './collect-warnings.ts';
import { type TextFlags, flagTexts } from './flag-texts.ts';
import { filterMarks } from './live-filter.ts';
import { bindLegends } from './live-legend.ts';
import { tooltipOf } from './live-tooltip.ts';
import { type SizedSpec, compileSized } from './sized-spec.ts';
import { patchAt } from './spec-edit.ts';
import { unitViews } from './spec-views.ts';
import { planSummaries } from './summary-plan.ts';
import { themeConfig } from './theme-config.ts';
import type { Config } from './vega-lite.ts';

/** The formats of its tooltips are functions of the live chart. */
const liveConfig: Config = { ...themeConfig, customFormatTypes: true };
const pathMarks = ['area', 'line'];

/**
 * The Vega specification of a figure that a reader explores: that of the picture, with tooltips and with legends to
 * click. `themed` and `flags` are what the picture was rendered from.
 */
export function liveSpec(themed: JsonObject, bound: BoundSpec, flags: TextFlags): SizedSpec {
  // What it says to perfdocs is no more of use; what it says to vega-embed is not for an author to decide.
  const shown = { ...themed, usermeta: undefined, datasets: bound.identified };
  const live = bindLegends(addTooltips(shown, bound));
  // Whatever there is to say of the specification was said when the picture was compiled.
  const sized = compileSized(live.spec, liveConfig, collectWarnings([]));
  return { ...sized, spec: flagTexts(filterMarks(sized.spec, live.params), flags) };
}

function addTooltips(spec: JsonObject, bound: BoundSpec): JsonObject {
  let live = spec;
  for (const plan of planSummaries(unitViews(spec), bound.tables)) {
    for (const view of plan.views) {
      const tooltip = tooltipOf(view, plan, bound);
      if (!tooltip) continue;
      live = patchAt(live, view.path, { encoding: { tooltip } });
      if (pathMarks.includes(view.mark))
        live = patchAt(live, view.path, { mark: withPoints(view.unit.mark) });
    }
  }
  return live;
}

/** Points on a path that has none, unseen, so that each of its values can be pointed at. */
function withPoints(mark: Json | undefined): JsonObject {
  const def = isObject(mark) ? mark : { type: mark };
  return def.point === undefined || def.point === false ? { ...def, point: 'transparent' } : def;
}
