import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../src/diagnostics/json-document.ts';
import { parseFigureSpec } from '../../src/figures/figure-spec.ts';

const file = 'content/figures/a.vl.json';
const $schema = 'https://vega.github.io/schema/vega-lite/v6.json';
const hint = `a figure begins with "$schema": "${$schema}" and a "title"`;
const error = (code: string, line: number, column: number, message: string, advice = hint): object => ({
  code,
  severity: 'error',
  file,
  line,
  column,
  message,
  hint: advice,
});

function faultsOf(spec: JsonObject): object[] {
  const { figureSpec, diagnostics } = parseFigureSpec(JSON.stringify(spec, undefined, 2), file, 'a');
  assert.equal(figureSpec, undefined);
  return diagnostics;
}

test('a specification is read with its title, description and usermeta', () => {
  const highlight = { field: 'system', equal: 'Unikraft' };
  const spec = {
    $schema,
    title: 'A',
    description: 'B.',
    usermeta: { other: 1, perfdocs: { highlight, narrow: { columns: 1 } } },
  };
  const { figureSpec, diagnostics } = parseFigureSpec(JSON.stringify(spec), file, 'a');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    [figureSpec?.id, figureSpec?.file, figureSpec?.title, figureSpec?.description],
    ['a', file, 'A', 'B.'],
  );
  assert.equal(JSON.stringify(figureSpec?.usermeta), JSON.stringify({ highlight, narrow: { columns: 1 } }));
  const bare = parseFigureSpec(JSON.stringify({ $schema, title: 'A' }), file, 'a').figureSpec;
  assert.deepEqual([bare?.description, bare?.usermeta], ['', {}]);
});

test('broken JSON is a syntax error at its place', () => {
  const { figureSpec, diagnostics } = parseFigureSpec('{\n  "title": \n}', file, 'a');
  assert.equal(figureSpec, undefined);
  assert.deepEqual(diagnostics, [
    error(
      'json-syntax',
      3,
      1,
      'not JSON: value expected',
      'delete the comma before ], or write the value that is missing',
    ),
  ]);
});

test('a title must be there, a text, and not empty', () => {
  assert.deepEqual(faultsOf({ $schema }), [error('spec-error', 1, 1, '"title" must be a text')]);
  assert.deepEqual(faultsOf({ $schema, title: { text: 'A' } }), [
    error('spec-error', 3, 12, '"title" must be a text'),
  ]);
  assert.deepEqual(faultsOf({ $schema, title: '' }), [
    error('spec-error', 3, 12, '"title" must not be empty'),
  ]);
  assert.deepEqual(faultsOf({ $schema, title: 'A', description: 3 }), [
    error('spec-error', 4, 18, '"description" must be a text'),
  ]);
});

test('the schema must be that of Vega-Lite v6', () => {
  const base = 'https://vega.github.io/schema';
  for (const other of [`${base}/vega-lite/v5.json`, `${base}/vega-lite/v60.json`, '']) {
    assert.deepEqual(
      faultsOf({ $schema: other, title: 'A' }),
      [error('spec-error', 2, 14, '"$schema" is not that of Vega-Lite v6')],
      other,
    );
  }
  assert.deepEqual(faultsOf({ $schema: `${base}/vega/v6.json`, title: 'A' }), [
    error('spec-error', 2, 14, '"$schema" is that of Vega, another language than Vega-Lite'),
  ]);
  assert.deepEqual(faultsOf({ title: 'A' }), [error('spec-error', 1, 1, '"$schema" is missing')]);
  const minor = parseFigureSpec(`{"$schema":"${base}/vega-lite/v6.4.json","title":"A"}`, file, 'a');
  assert.deepEqual(minor.diagnostics, []);
});

test('usermeta.perfdocs takes no other keys, and says which it takes', () => {
  const advice =
    'usermeta.perfdocs can hold "highlight": { "field": ..., "equal": ... }, "narrow": { ... } and "scales": ["linear", "log"]';
  assert.deepEqual(faultsOf({ $schema, title: 'A', usermeta: { perfdocs: { higlight: 1 } } }), [
    error('spec-error', 6, 19, 'Unrecognized key: "higlight"', advice),
  ]);
  assert.deepEqual(faultsOf({ $schema, title: 'A', usermeta: { perfdocs: { highlight: { field: 'a' } } } }), [
    error('spec-error', 6, 20, 'Invalid input', advice),
  ]);
});

test('all that is wrong at the top comes back at once', () => {
  assert.equal(faultsOf({ $schema: 'x', title: '', usermeta: { perfdocs: { a: 1, b: 2 } } }).length, 4);
  const { diagnostics } = parseFigureSpec('[]', file, 'a');
  assert.deepEqual(diagnostics, [
    error('spec-error', 1, 1, 'Invalid input: expected object, received array'),
  ]);
});
