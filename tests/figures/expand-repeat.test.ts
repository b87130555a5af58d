import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { expandRepeat } from '../../src/figures/expand-repeat.ts';

const view = (x: JsonObject, y: JsonObject): JsonObject => ({ mark: 'bar', encoding: { x, y } });
const bars = (field: string): JsonObject => view({ field }, { field: 'system' });

test('a specification without a repeat stays as it is', () => {
  for (const spec of [bars('a'), { hconcat: [bars('a')] }, { facet: { field: 'f' }, spec: bars('a') }]) {
    assert.deepEqual(expandRepeat(spec), spec);
  }
});

test('a repeated list becomes a concatenation with its columns', () => {
  const spec = view({ field: { repeat: 'repeat' } }, { field: 'system' });
  assert.deepEqual(expandRepeat({ data: { url: 'x' }, repeat: ['a', 'b'], columns: 2, spec }), {
    align: 'all',
    data: { url: 'x' },
    columns: 2,
    concat: [bars('a'), bars('b')],
  });
  assert.deepEqual(expandRepeat({ repeat: ['a'], spec }), { align: 'all', concat: [bars('a')] });
});

test('repeated rows and columns go row by row', () => {
  const spec = view({ field: { repeat: 'column' } }, { field: { repeat: 'row' } });
  const cell = (x: string, y: string): JsonObject => view({ field: x }, { field: y });
  assert.deepEqual(expandRepeat({ repeat: { row: ['r', 's'], column: ['c', 'd'] }, spec }), {
    align: 'all',
    columns: 2,
    concat: [cell('c', 'r'), cell('d', 'r'), cell('c', 's'), cell('d', 's')],
  });
  const rows = view({ field: 'x' }, { field: { repeat: 'row' } });
  assert.deepEqual(expandRepeat({ repeat: { row: ['r', 's'] }, spec: rows }), {
    align: 'all',
    columns: 1,
    concat: [cell('x', 'r'), cell('x', 's')],
  });
});

test('repeated layers become layers, alone or in a grid, wherever they stand', () => {
  const spec = {
    mark: 'bar',
    encoding: { x: { field: { repeat: 'layer' } }, color: { datum: { repeat: 'layer' } } },
  };
  const layer = (x: string): JsonObject => ({
    mark: 'bar',
    encoding: { x: { field: x }, color: { datum: x } },
  });
  const layers = { layer: [layer('a'), layer('b')] };
  const repeated = { repeat: { layer: ['a', 'b'] }, spec };
  assert.deepEqual(expandRepeat(repeated), layers);
  assert.deepEqual(expandRepeat({ vconcat: [repeated] }), { vconcat: [layers] });
  const grid = { repeat: { column: ['c'], layer: ['a', 'b'] }, spec };
  assert.deepEqual(expandRepeat(grid), { align: 'all', columns: 1, concat: [layers] });
});
