import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../src/diagnostics/json-document.ts';
import { mergePatch, patchAt } from '../../src/figures/spec-edit.ts';

/** Original, patch and result: https://www.rfc-editor.org/rfc/rfc7396#appendix-A. */
const appendixA: [Json, Json, Json][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

test('a merge patch does what RFC 7396 shows', () => {
  for (const [original, patch, result] of appendixA) {
    assert.deepEqual(mergePatch(original, patch), result, JSON.stringify(patch));
  }
});

test('a patch at a path changes nothing else, and not the original', () => {
  const spec = { layer: [{ mark: 'bar', encoding: { x: { field: 'a' } } }, { mark: 'rule' }] };
  const before = structuredClone(spec);
  assert.deepEqual(patchAt(spec, ['layer', 0, 'encoding', 'x'], { title: 'A', axis: { title: null } }), {
    layer: [
      { mark: 'bar', encoding: { x: { field: 'a', title: 'A', axis: { title: null } } } },
      { mark: 'rule' },
    ],
  });
  assert.deepEqual(patchAt(spec, ['layer', 1], { encoding: { color: { value: 'red' } } }), {
    layer: [spec.layer[0], { mark: 'rule', encoding: { color: { value: 'red' } } }],
  });
  assert.deepEqual(spec, before);
});

test('a patch at a path sets null, where a merge patch would remove', () => {
  const spec = { encoding: { y: { axis: { title: 'Y', grid: true } } } };
  assert.deepEqual(patchAt(spec, ['encoding', 'y'], { axis: { title: null } }), {
    encoding: { y: { axis: { title: null, grid: true } } },
  });
});
