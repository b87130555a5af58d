import type { JsonObject } from '../../../src/diagnostics/json-document.ts';
import { mean, of } from './fields.ts';

const [kind, a, b] = [of('kind'), of('a:Q'), of('b:Q')];
const points: JsonObject = { mark: 'point', encoding: { x: a, y: b } };
const bars: JsonObject = { mark: 'bar', encoding: { x: mean(), y: kind } };

/** Layers, facets, repetitions and concatenations. */
export const compositions: Readonly<Record<string, JsonObject>> = {
  'bars with whiskers, dots and labels': {
    encoding: { y: kind },
    layer: [
      { mark: 'bar', encoding: { x: mean() } },
      { mark: 'rule', encoding: { x: mean('min'), x2: { field: 'a', aggregate: 'max' } } },
      { mark: 'point', encoding: { x: a } },
      { mark: 'text', encoding: { x: mean('max'), text: { ...mean(), format: '.1f' } } },
    ],
  },
  'two axes': {
    encoding: { x: of('day:T') },
    layer: [
      { mark: 'line', encoding: { y: mean() } },
      { mark: { type: 'line', color: 'grey' }, encoding: { y: of('b:Q', { aggregate: 'max' }) } },
    ],
    resolve: { scale: { y: 'independent' } },
  },
  'a line at a value': {
    layer: [points, { data: { values: [{ limit: 20 }] }, mark: 'rule', encoding: { x: of('limit:Q') } }],
  },
  'rows of panels': { ...bars, encoding: { ...(bars.encoding as JsonObject), row: of('size') } },
  'columns of panels': { ...points, encoding: { ...(points.encoding as JsonObject), column: kind } },
  'wrapped panels': { facet: kind, columns: 2, spec: points },
  'panels with scales of their own': {
    facet: { row: of('size') },
    spec: bars,
    resolve: { scale: { x: 'independent' } },
  },
  'repeated fields': {
    repeat: { column: ['a', 'b'] },
    spec: {
      mark: 'bar',
      encoding: {
        x: { field: { repeat: 'column' }, bin: true, type: 'quantitative' },
        y: { aggregate: 'count' },
      },
    },
  },
  'repeated layers': {
    repeat: { layer: ['a', 'b'] },
    spec: {
      mark: 'line',
      encoding: {
        x: of('step:O'),
        y: { field: { repeat: 'layer' }, aggregate: 'mean', type: 'quantitative' },
      },
    },
  },
  'side by side': { hconcat: [points, bars] },
  'one below the other': { vconcat: [points, bars] },
  'in a grid': { columns: 2, concat: [points, bars, { ...points, title: 'A title' }] },
};
