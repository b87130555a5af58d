import 'vega';

declare module 'vega' {
  /** Part of vega-scenegraph, which Vega re-exports without types. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: string | number }, text: unknown) => number;
  };
}
