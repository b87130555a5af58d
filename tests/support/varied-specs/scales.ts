import type { JsonObject } from '../../../src/diagnostics/json-document.ts';
import { mean, of } from './fields.ts';

const points = (x: JsonObject, y: JsonObject, more: JsonObject = {}): JsonObject => ({
  mark: 'point',
  encoding: { x, y, ...more },
});
const [a, b] = [of('a:Q'), of('b:Q')];

/** Scales, axes and legends. */
export const scales: Readonly<Record<string, JsonObject>> = {
  'a logarithmic scale': points(a, of('b:Q', { scale: { type: 'log' } })),
  'a symlog scale': points(of('b:Q', { scale: { type: 'symlog' } }), a),
  'a square root, upside down': points(a, of('b:Q', { scale: { type: 'sqrt', reverse: true } })),
  'a domain that clips': {
    mark: { type: 'point', clip: true },
    encoding: { x: of('a:Q', { scale: { domain: [12, 24], zero: false } }), y: b },
  },
  'months of UTC': {
    mark: 'line',
    encoding: { x: of('day:T', { timeUnit: 'utcyearmonthdate', axis: { format: '%d %b' } }), y: mean() },
  },
  'bins of a colour': points(a, b, { color: of('b:Q', { bin: { maxbins: 4 } }) }),
  'a scheme, its legend below': points(a, b, {
    color: of('a:Q', { scale: { scheme: 'viridis' }, legend: { orient: 'bottom' } }),
  }),
  'quantiles as colours': points(a, b, { color: of('a:Q', { scale: { type: 'quantile' } }) }),
  'axes with titles, ticks and formats': points(
    of('a:Q', {
      title: ['Two', 'lines'],
      axis: { ticks: true, domain: true, format: '.1f', labelAngle: -45 },
    }),
    of('b:Q', { axis: { orient: 'right', grid: false, tickCount: 3, title: null } }),
  ),
  'long labels': {
    transform: [{ calculate: '"a rather long name of a system that is " + datum.kind', as: 'name' }],
    mark: 'bar',
    encoding: { x: mean(), y: of('name') },
  },
  'conditional colours': {
    mark: 'bar',
    encoding: {
      x: mean(),
      y: of('kind'),
      color: { condition: { test: "datum.kind === 'red'", value: 'firebrick' }, value: 'grey' },
    },
  },
};
