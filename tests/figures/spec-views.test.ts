import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { unitViews } from '../../src/figures/spec-views.ts';

const a = { field: 'a', type: 'nominal' };
const b = { field: 'b', type: 'quantitative' };

/** The channels in force in each unit view, as "channel field path". */
function channelsOf(spec: JsonObject): string[][] {
  return unitViews(spec).map(({ channels }) =>
    channels.map(({ channel, def: { field }, path }) =>
      [channel, typeof field === 'string' ? field : '-', path.join('.')].join(' '),
    ),
  );
}

test('a unit specification is one view', () => {
  const spec = { data: { url: 'x.csv' }, mark: { type: 'bar', height: 3 }, encoding: { y: a, x: b } };
  assert.deepEqual(unitViews(spec), [
    {
      unit: spec,
      path: [],
      mark: 'bar',
      channels: [
        { channel: 'y', def: a, path: ['encoding', 'y'] },
        { channel: 'x', def: b, path: ['encoding', 'x'] },
      ],
      transforms: [],
      ownTransforms: 0,
      data: { url: 'x.csv' },
    },
  ]);
});

test('a layer inherits the encoding around it, completes a channel or replaces it', () => {
  const spec = {
    encoding: { y: a, color: { field: 'c', type: 'nominal', title: 'C' }, x: b },
    layer: [
      { mark: 'bar' },
      { mark: 'point', encoding: { color: { field: 'd' } } },
      { mark: 'rule', encoding: { color: { value: 'red' }, x: null } },
    ],
  };
  assert.deepEqual(channelsOf(spec), [
    ['y a encoding.y', 'color c encoding.color', 'x b encoding.x'],
    ['y a encoding.y', 'x b encoding.x', 'color d layer.1.encoding.color'],
    ['y a encoding.y', 'color - layer.2.encoding.color', 'x - layer.2.encoding.x'],
  ]);
  const [, completed, replaced] = unitViews(spec);
  const colorOf = (view: typeof completed): unknown =>
    view?.channels.find(({ channel }) => channel === 'color')?.def;
  assert.deepEqual(colorOf(completed), { field: 'd', type: 'nominal', title: 'C' });
  assert.deepEqual(colorOf(replaced), { value: 'red' });
});

test('a channel of several definitions has a place for each', () => {
  const spec = { mark: 'bar', encoding: { tooltip: [a, { field: 'b' }] } };
  assert.deepEqual(channelsOf(spec), [['tooltip a encoding.tooltip.0', 'tooltip b encoding.tooltip.1']]);
});

test('facets are channels, as an operator of one or two fields and in an encoding', () => {
  const view = { mark: 'bar', encoding: { x: b } };
  assert.deepEqual(channelsOf({ facet: a, spec: view }), [['facet a facet', 'x b spec.encoding.x']]);
  assert.deepEqual(channelsOf({ facet: { row: a, column: { field: 'c' } }, spec: view }), [
    ['row a facet.row', 'column c facet.column', 'x b spec.encoding.x'],
  ]);
  const channels = { facet: a, row: { field: 'r' }, column: { field: 'c' } };
  assert.deepEqual(channelsOf({ mark: 'bar', encoding: channels }), [
    ['facet a encoding.facet', 'row r encoding.row', 'column c encoding.column'],
  ]);
});

test('the views of a concatenation have data and transforms of their own and of those around them', () => {
  for (const key of ['concat', 'hconcat', 'vconcat']) {
    const spec = {
      data: { url: 'outer.csv' },
      transform: [{ calculate: '1', as: 'one' }],
      [key]: [
        { mark: 'bar', data: { url: 'inner.csv' }, transform: [{ filter: 'datum.one' }] },
        { layer: [{ mark: 'line', transform: [{ filter: 'true' }, { filter: 'false' }] }] },
      ],
    };
    const views = unitViews(spec).map(({ mark, path, data, transforms, ownTransforms }) => ({
      mark,
      path: path.join('.'),
      url: data.url,
      transforms: transforms.map((one) => one.path.join('.')),
      ownTransforms,
    }));
    assert.deepEqual(views, [
      {
        mark: 'bar',
        path: `${key}.0`,
        url: 'inner.csv',
        transforms: ['transform.0', `${key}.0.transform.0`],
        ownTransforms: 1,
      },
      {
        mark: 'line',
        path: `${key}.1.layer.0`,
        url: 'outer.csv',
        transforms: ['transform.0', `${key}.1.layer.0.transform.0`, `${key}.1.layer.0.transform.1`],
        ownTransforms: 2,
      },
    ]);
  }
});

test('a repeat names its fields, each at its place', () => {
  const view = { mark: 'bar', encoding: { x: { field: { repeat: 'column' } } } };
  assert.deepEqual(
    unitViews({ repeat: ['a', 'b'], spec: view }).map(({ path, channels }) => [path, channels.slice(0, 2)]),
    [
      [
        ['spec'],
        [
          { channel: 'repeat', def: { field: 'a' }, path: ['repeat', 0] },
          { channel: 'repeat', def: { field: 'b' }, path: ['repeat', 1] },
        ],
      ],
    ],
  );
  const rows = unitViews({ repeat: { row: ['a'], column: ['b'] }, spec: view });
  assert.deepEqual(
    rows[0]?.channels.map(({ path }) => path.join('.')),
    ['repeat.row.0', 'repeat.column.0', 'spec.encoding.x'],
  );
});
