import type { JsonObject } from '../../../src/diagnostics/json-document.ts';
import { mean, of } from './fields.ts';

const [x, y, color] = [of('step:O'), mean(), of('kind')];

/** Every mark, in the ways in which it is drawn. */
export const marks: Readonly<Record<string, JsonObject>> = {
  bars: { mark: 'bar', encoding: { x, y } },
  'bars sideways, sorted by value': { mark: 'bar', encoding: { x: y, y: of('kind', { sort: '-x' }) } },
  'stacked bars': { mark: 'bar', encoding: { x, y: mean('sum'), color } },
  'normalized bars': { mark: 'bar', encoding: { x, y: { ...mean('sum'), stack: 'normalize' }, color } },
  'grouped bars': { mark: 'bar', encoding: { x: of('size'), y, xOffset: of('kind'), color } },
  'diverging bars': {
    transform: [{ calculate: 'datum.size === "small" ? -datum.a : datum.a', as: 'signed' }],
    mark: 'bar',
    encoding: { x: of('signed:Q', { aggregate: 'sum' }), y: of('kind'), color: of('size') },
  },
  'ranged bars': {
    mark: 'bar',
    encoding: { x: mean('min'), x2: { aggregate: 'max', field: 'a' }, y: of('kind') },
  },
  histogram: { mark: 'bar', encoding: { x: of('a:Q', { bin: true }), y: { aggregate: 'count' } } },
  line: { mark: 'line', encoding: { x: of('day:T'), y } },
  'lines with points': { mark: { type: 'line', point: true }, encoding: { x: of('day:T'), y, color } },
  'stepped, dashed lines': {
    mark: { type: 'line', interpolate: 'step-after' },
    encoding: { x: of('step:Q'), y, strokeDash: of('kind') },
  },
  trail: { mark: 'trail', encoding: { x: of('step:Q'), y, size: mean('max') } },
  area: { mark: { type: 'area', line: true }, encoding: { x: of('day:T'), y } },
  'stacked areas': { mark: 'area', encoding: { x: of('day:T'), y: mean('sum'), color } },
  'area with a gradient': {
    mark: {
      type: 'area',
      color: {
        gradient: 'linear',
        stops: [
          { offset: 0, color: 'white' },
          { offset: 1, color: 'teal' },
        ],
      },
    },
    encoding: { x: of('day:T'), y },
  },
  points: { mark: 'point', encoding: { x: of('a:Q'), y: of('b:Q'), shape: of('kind'), color } },
  bubbles: { mark: 'circle', encoding: { x: of('a:Q'), y: of('b:Q'), size: of('b:Q') } },
  squares: { mark: 'square', encoding: { x: of('a:Q'), y: of('kind'), opacity: of('b:Q') } },
  ticks: { mark: 'tick', encoding: { x: of('a:Q'), y: of('kind') } },
  rules: { mark: 'rule', encoding: { x: y, color } },
  texts: { mark: 'text', encoding: { x: of('a:Q'), y: of('b:Q'), text: of('kind') } },
  heatmap: { mark: 'rect', encoding: { x, y: of('kind'), color: mean() } },
  pie: { mark: 'arc', encoding: { theta: mean('sum'), color } },
  donut: { mark: { type: 'arc', innerRadius: 40 }, encoding: { theta: mean('sum'), color } },
  boxplots: { mark: 'boxplot', encoding: { x: of('kind'), y: of('a:Q') } },
  'boxplots to the ends': {
    mark: { type: 'boxplot', extent: 'min-max' },
    encoding: { x: of('a:Q'), y: of('kind') },
  },
  'error bars': {
    mark: { type: 'errorbar', extent: 'ci', ticks: true },
    encoding: { x: of('a:Q'), y: of('kind') },
  },
  'error band': { mark: { type: 'errorband', extent: 'stdev' }, encoding: { x: of('day:T'), y: of('a:Q') } },
};
