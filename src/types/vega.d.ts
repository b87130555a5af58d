import 'vega';
import type { TextItem } from '../figures/text-item.ts';

declare module 'vega' {
  /** Part of vega-scenegraph, which Vega re-exports without types. */
  export const textMetrics: {
    width: (item: TextItem, text: unknown) => number;
  };

  /** Part of vega-statistics, likewise. */
  export function randomLCG(seed: number): () => number;
  export function setRandom(random: () => number): void;
}
