import type { JsonObject } from '../diagnostics/json-document.ts';
import type { BoundSpec } from './bind-data.ts';
import type { LiveSpec } from './figure.ts';
import type { TextFlags } from './flag-texts.ts';
import { onLogScale } from './live-scales.ts';
import { liveSpec } from './live-spec.ts';
import { renderSvg } from './render-svg.ts';
import type { Usermeta } from './usermeta.ts';

/** A picture: the specification that it was rendered from, and how wide it and its views are. */
interface Rendered {
  themed: JsonObject;
  width: number;
  viewWidth: number;
  flags: TextFlags;
}

/** Compiles what a reader explores in place of a picture, on a logarithmic scale too where the author allows it. */
export async function liveFigure(
  { themed, width, viewWidth, flags }: Rendered,
  bound: BoundSpec,
  { scales }: Usermeta,
): Promise<{ live: Omit<LiveSpec, 'widths'>; warnings: string[] }> {
  const base = liveSpec(themed, viewWidth, bound, flags);
  if (!scales) return { live: { base }, warnings: [] };
  const logarithmic = onLogScale(themed);
  const rendered = await renderSvg(logarithmic, width, flags);
  return {
    live: { base, log: liveSpec(logarithmic, rendered.viewWidth, bound, flags) },
    warnings: rendered.warnings,
  };
}
