const system = { field: 'system', type: 'nominal' };
const time = { field: 'time', type: 'quantitative' };
const size = { field: 'size', type: 'quantitative', scale: { type: 'log', base: 2 } };
const meanTime = { aggregate: 'mean', ...time };

/** The kinds of figures that performance docs are made of, in the words of Vega-Lite. */
const kinds: readonly object[] = [
  {
    encoding: { y: system },
    layer: [
      { mark: 'bar', encoding: { x: meanTime } },
      {
        mark: 'rule',
        encoding: { x: { aggregate: 'min', ...time }, x2: { aggregate: 'max', field: 'time' } },
      },
      {
        mark: 'text',
        encoding: { x: { aggregate: 'max', ...time }, text: { ...meanTime, format: '.3~r' } },
      },
    ],
  },
  {
    height: 240,
    encoding: { x: size, color: system },
    layer: [
      { mark: 'line', encoding: { y: meanTime } },
      { mark: 'point', encoding: { y: time } },
    ],
  },
  { height: { step: 30 }, mark: 'boxplot', encoding: { y: system, x: time } },
  {
    facet: { field: 'size', type: 'ordinal' },
    columns: 2,
    spec: { mark: 'point', encoding: { x: time, y: system } },
    usermeta: { perfdocs: { narrow: { columns: 1 } } },
  },
];

/** A figure over the table of its own name; the kinds of figures take turns. */
export function generatedSpec(table: string, at: number): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: `Time of a request in ${table}`,
    data: { url: `../results/${table}.csv` },
    ...kinds[at % kinds.length],
  };
}
