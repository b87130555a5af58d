import type { JsonObject } from '../diagnostics/json-document.ts';
import { joinTitle } from '../figures/quantity-title.ts';
import { figureColor } from '../theme/tokens.ts';
import { nameSeries } from './print-history.ts';
import type { HistoryPoint } from './read-history.ts';
import type { Series } from './series.ts';

const note = 'Whiskers: 95% confidence interval of the mean. Filled: changed beyond the noise.';

/** A history as a figure: means with their intervals, those that changed beyond the noise filled. */
export function historySpec(series: Series, points: readonly HistoryPoint[]): JsonObject {
  const { title, unit } = series.value;
  const y = {
    type: 'quantitative',
    scale: { zero: false },
    title: joinTitle({ title: `${title}, mean`, unit }),
  };
  const axis = { labelAngle: -45, labelLimit: 200 };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: nameSeries(series),
    data: { values: points.map(describePoint) },
    height: 240,
    encoding: { x: { field: 'version', type: 'ordinal', sort: null, title: note, axis } },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: 'rule',
        encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      { mark: { type: 'point', size: 70, strokeWidth: 2, opacity: 1 }, encoding: pointEncoding(y) },
    ],
  };
}

function describePoint({ date, commit, mean, interval, changed = false }: HistoryPoint): JsonObject {
  const [low, high] = interval ?? [null, null];
  return { version: `${date} ${commit}`.trim(), mean, low, high, changed };
}

function pointEncoding(y: JsonObject): JsonObject {
  const { accent, ground } = figureColor;
  return {
    y: { ...y, field: 'mean' },
    fill: { condition: { test: 'datum.changed', value: accent }, value: ground },
    stroke: { value: accent },
  };
}
