import type { JsonObject } from '../../../src/diagnostics/json-document.ts';
import { mean, of } from './fields.ts';

const [kind, a, b] = [of('kind'), of('a:Q'), of('b:Q')];
const bars = (field: string, ...transform: JsonObject[]): JsonObject => ({
  transform,
  mark: 'bar',
  encoding: { x: of(`${field}:Q`), y: kind },
});

/** Transforms, and what is selected. */
export const transforms: Readonly<Record<string, JsonObject>> = {
  filters: bars('a', { filter: { and: [{ field: 'a', lt: 25 }, "datum.size !== 'large'"] } }),
  aggregates: bars('most', { aggregate: [{ op: 'max', field: 'a', as: 'most' }], groupby: ['kind'] }),
  'running totals': {
    transform: [
      { window: [{ op: 'sum', field: 'a', as: 'total' }], sort: [{ field: 'step' }], groupby: ['kind'] },
    ],
    mark: 'line',
    encoding: { x: of('step:O'), y: of('total:Q'), color: kind },
  },
  shares: bars(
    'share',
    { aggregate: [{ op: 'sum', field: 'a', as: 'own' }], groupby: ['kind'] },
    { joinaggregate: [{ op: 'sum', field: 'own', as: 'all' }] },
    { calculate: 'datum.own / datum.all', as: 'share' },
  ),
  folds: {
    transform: [{ fold: ['a', 'b'] }],
    mark: 'boxplot',
    encoding: { x: of('key'), y: of('value:Q') },
  },
  pivots: {
    transform: [{ pivot: 'kind', value: 'a', groupby: ['step'] }],
    mark: 'point',
    encoding: { x: of('red:Q'), y: of('blue:Q') },
  },
  regressions: {
    layer: [
      { mark: 'point', encoding: { x: a, y: b } },
      { transform: [{ regression: 'b', on: 'a' }], mark: 'line', encoding: { x: a, y: b } },
    ],
  },
  'a smooth line': {
    transform: [{ loess: 'b', on: 'a' }],
    mark: 'line',
    encoding: { x: a, y: b },
  },
  densities: {
    transform: [{ density: 'a', groupby: ['size'] }],
    mark: 'area',
    encoding: { x: of('value:Q'), y: of('density:Q'), color: of('size') },
  },
  quantiles: {
    transform: [{ quantile: 'a', step: 0.1 }],
    mark: 'line',
    encoding: { x: of('prob:Q'), y: of('value:Q') },
  },
  'a lookup in other values': bars('weight', {
    lookup: 'kind',
    from: {
      data: {
        values: [
          { kind: 'red', weight: 3 },
          { kind: 'blue', weight: 5 },
        ],
      },
      key: 'kind',
      fields: ['weight'],
    },
    default: 1,
  }),
  samples: { transform: [{ sample: 8 }], mark: 'point', encoding: { x: a, y: b } },
  sequences: {
    data: { sequence: { start: 0, stop: 6.3, step: 0.3, as: 'x' } },
    transform: [{ calculate: 'sin(datum.x)', as: 'y' }],
    mark: 'line',
    encoding: { x: of('x:Q'), y: of('y:Q') },
  },
  'a selection of an interval': {
    params: [{ name: 'brush', select: { type: 'interval', encodings: ['x'] }, value: { x: [12, 24] } }],
    mark: 'point',
    encoding: {
      x: a,
      y: b,
      color: { condition: { param: 'brush', value: 'steelblue' }, value: 'lightgrey' },
    },
  },
  'a value that is picked': {
    params: [{ name: 'least', value: 15 }],
    transform: [{ filter: 'datum.a >= least' }],
    mark: 'bar',
    encoding: { x: mean('max'), y: kind },
  },
};
