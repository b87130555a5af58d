import type { JsonObject } from '../diagnostics/json-document.ts';
import type { BoundSpec } from './bind-data.ts';
import type { TextFlags } from './flag-texts.ts';
import { onLogScale } from './live-scales.ts';
import { liveSpec } from './live-spec.ts';
import { type Picture, openPicture } from './render-svg.ts';
import type { SizedSpec } from './sized-spec.ts';
import type { Usermeta } from './usermeta.ts';

/** What a specification is compiled to, once for all the widths that it is drawn at. */
export interface Chart {
  picture: Picture;
  /** What a reader explores in place of the picture. */
  live: SizedSpec;
  /** The same on a logarithmic scale, where the author allows it. */
  log: Pick<Chart, 'picture' | 'live'> | undefined;
}

/** Compiles a themed specification; throws what Vega-Lite throws. */
export function openChart(
  themed: JsonObject,
  flags: TextFlags,
  bound: BoundSpec,
  { scales }: Usermeta,
): Chart {
  const open = (spec: JsonObject): Pick<Chart, 'picture' | 'live'> => ({
    picture: openPicture(spec, flags),
    live: liveSpec(spec, bound, flags),
  });
  return { ...open(themed), log: scales && open(onLogScale(themed)) };
}
