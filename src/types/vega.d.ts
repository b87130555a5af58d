import 'vega';

declare module 'vega' {
  /** Part of vega-scenegraph, which Vega re-exports without types. */
  export const textMetrics: {
    width: (
      item: { fontSize?: number; fontWeight?: string | number; fontStyle?: string; limit?: number },
      text: unknown,
    ) => number;
  };

  /** Part of vega-statistics, likewise. */
  export function randomLCG(seed: number): () => number;
  export function setRandom(random: () => number): void;
}
