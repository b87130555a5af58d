import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { transformFields } from '../../src/figures/transform-fields.ts';

/** "reads -> makes" of a transform, with ! where only what it makes is left and + where it makes more than it says. */
function flow(transform: JsonObject): string {
  const { reads, makes, replaces, open } = transformFields(transform);
  return `${reads.join(' ')} -> ${makes.join(' ')}${replaces ? ' !' : ''}${open ? ' +' : ''}`;
}

const flows: [JsonObject, string][] = [
  [
    {
      aggregate: [
        { op: 'mean', field: 'v', as: 'm' },
        { op: 'count', as: 'n' },
      ],
      groupby: ['g', 'h'],
    },
    'v g h -> m n g h !',
  ],
  [{ joinaggregate: [{ op: 'mean', field: 'v', as: 'm' }], groupby: ['g'] }, 'v g -> m'],
  [
    {
      window: [
        { op: 'lag', field: 'v', as: 'l' },
        { op: 'rank', as: 'r' },
      ],
      groupby: ['g'],
      sort: [{ field: 's' }],
    },
    'v g s -> l r',
  ],
  [{ calculate: 'datum.v * 2', as: 'w' }, ' -> w'],
  [{ filter: 'datum.v > 1' }, ' -> '],
  [{ bin: true, field: 'v', as: 'b' }, 'v -> b'],
  [{ bin: { step: 5 }, field: 'v', as: ['lo', 'hi'] }, 'v -> lo hi'],
  [{ timeUnit: 'utcyear', field: 'day', as: 'year' }, 'day -> year'],
  [{ fold: ['a', 'b'] }, 'a b -> key value'],
  [{ fold: ['a', 'b'], as: ['name', 'size'] }, 'a b -> name size'],
  [{ flatten: ['a', 'b'] }, 'a b -> a b'],
  [{ flatten: ['a'], as: ['one'] }, 'a -> one'],
  [
    { stack: 'v', groupby: ['g'], sort: [{ field: 's', order: 'descending' }], as: ['from', 'to'] },
    'v g s -> from to',
  ],
  [{ impute: 'v', key: 'k', groupby: ['g'], value: 0 }, 'v k g -> v k g'],
  [{ pivot: 'k', value: 'v', groupby: ['g'] }, 'k v g -> g ! +'],
  [{ density: 'v', groupby: ['g'] }, 'v g -> value density g !'],
  [{ density: 'v', as: ['x', 'p'] }, 'v -> x p !'],
  [{ regression: 'y', on: 'x', groupby: ['g'] }, 'y x g -> y x g g !'],
  [{ loess: 'y', on: 'x', as: ['u', 'w'] }, 'y x -> u w !'],
  [{ quantile: 'v', groupby: ['g'] }, 'v g -> prob value g !'],
  [{ extent: 'v', param: 'range' }, 'v -> '],
  [{ lookup: 'k', from: { data: { url: 'x.csv' }, key: 'id', fields: ['a', 'b'] } }, 'k -> a b'],
  [{ lookup: 'k', from: { data: { url: 'x.csv' }, key: 'id', fields: ['a'] }, as: ['c'] }, 'k -> c'],
  [{ lookup: 'k', from: { data: { url: 'x.csv' }, key: 'id' }, as: 'other' }, 'k -> other'],
  [{ sample: 500 }, ' -> '],
  [{ transmogrify: 'v' }, ' ->  +'],
];

test('each kind of transform reads and makes what the documentation of Vega-Lite says', () => {
  for (const [transform, expected] of flows)
    assert.equal(flow(transform), expected, JSON.stringify(transform));
});
