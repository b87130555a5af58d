import type { JsonObject } from '../diagnostics/json-document.ts';
import { patchAt } from './spec-edit.ts';
import { type ChannelDef, type UnitView, unitViews } from './spec-views.ts';

/** Marks whose length or height is the value: on a logarithmic scale it would say nothing. */
const lengthMarks = ['area', 'bar'];

/** The views that do not fit a logarithmic scale. */
export function viewsOfLength(views: readonly UnitView[]): UnitView[] {
  return views.filter(({ mark, channels }) => lengthMarks.includes(mark) && measureOf(channels));
}

/** A specification with what it measures on a logarithmic scale: y, or x where y is not a quantity. */
export function onLogScale(spec: JsonObject): JsonObject {
  return unitViews(spec).reduce((patched, { channels }) => {
    const measure = measureOf(channels);
    if (!measure) return patched;
    const { scale } = measure.def;
    // A scale that reaches down to zero has no logarithm there.
    const patch = scale === null ? {} : { scale: { type: 'log', zero: undefined } };
    return patchAt(patched, measure.path, patch);
  }, spec);
}

function measureOf(channels: readonly ChannelDef[]): ChannelDef | undefined {
  const measures = channels.filter(
    ({ def }) => def.type === 'quantitative' && def.bin === undefined && def.timeUnit === undefined,
  );
  return measures.find(({ channel }) => channel === 'y') ?? measures.find(({ channel }) => channel === 'x');
}
