import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonPath, isObject, parseJson } from '../../src/diagnostics/json-document.ts';
import { placeAt } from '../../src/diagnostics/text-lines.ts';

const hint = 'put a comma after the value before this one';

/** What is wrong with a text, as "line:column message". */
function faultsOf(text: string): string[] {
  const { document, diagnostics } = parseJson(text, 'a.json');
  assert.equal(document === undefined, diagnostics.length > 0);
  for (const one of diagnostics) assert.deepEqual([one.code, one.file], ['json-syntax', 'a.json']);
  return diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a syntax error stands where it is', () => {
  assert.deepEqual(parseJson('{\n  "a": 1\n  "b": 2\n}', 'content/a.json'), {
    document: undefined,
    diagnostics: [
      {
        code: 'json-syntax',
        severity: 'error',
        file: 'content/a.json',
        line: 3,
        column: 3,
        message: 'not JSON: comma expected',
        hint,
      },
    ],
  });
});

test('the syntax errors come back, one for each place', () => {
  assert.deepEqual(faultsOf('{\n "a": ,\n "b": "c\n}'), [
    '2:7 not JSON: value expected',
    '3:7 not JSON: unexpected end of string',
  ]);
  assert.deepEqual(faultsOf('{"a": 1'), ['1:8 not JSON: close brace expected']);
  assert.deepEqual(faultsOf('[1, 2'), ['1:6 not JSON: close bracket expected']);
  assert.deepEqual(faultsOf('{} {}'), ['1:4 not JSON: end of file expected']);
});

test('comments and trailing commas are refused', () => {
  assert.deepEqual(faultsOf('{\n  // why\n  "a": 1\n}'), ['2:3 not JSON: invalid comment token']);
  assert.deepEqual(faultsOf('{ "a": /* b */ 1 }'), ['1:8 not JSON: invalid comment token']);
  assert.deepEqual(faultsOf('{ "a": 1, }'), ['1:11 not JSON: property name expected']);
  assert.deepEqual(faultsOf('[1,\n]'), ['2:1 not JSON: value expected']);
});

test('a file without a value says so at its start', () => {
  const expected = {
    code: 'json-syntax',
    severity: 'error',
    file: 'a.json',
    line: 1,
    column: 1,
    message: 'not JSON: the file is empty',
    hint: 'write a JSON object',
  };
  assert.deepEqual(parseJson('', 'a.json').diagnostics, [expected]);
  assert.deepEqual(parseJson(' \n ', 'a.json').diagnostics, [expected]);
});

test('the place of a value is that of the value at its path, or of the nearest one around it', () => {
  const text = `{
  "layer": [
    { "mark": "bar" },
    { "encoding": { "x": { "field": "a" }, "é": "µ", "z": null } }
  ]
}`;
  const { document } = parseJson(text, 'a.json');
  const at = (path: JsonPath): string => {
    const place = document?.placeOf(path);
    return `${place?.file}:${place?.line}:${place?.column}`;
  };
  assert.equal(at([]), 'a.json:1:1');
  assert.equal(at(['layer']), 'a.json:2:12');
  assert.equal(at(['layer', 0, 'mark']), 'a.json:3:15');
  assert.equal(at(['layer', 1, 'encoding', 'x', 'field']), 'a.json:4:37');
  assert.equal(at(['layer', 1, 'encoding', 'z']), 'a.json:4:59');
  assert.equal(at(['layer', 1, 'encoding', 'x', 'title', 'deep']), 'a.json:4:26');
  assert.equal(at(['layer', 7, 'mark']), 'a.json:2:12');
  assert.equal(at(['mark']), 'a.json:1:1');
  assert.equal(JSON.stringify(document?.value), JSON.stringify(JSON.parse(text)));
});

test('lines end with LF or CRLF; columns count characters', () => {
  assert.deepEqual(placeAt('a\r\nb\r\ncd', 7, 'f'), { file: 'f', line: 3, column: 2 });
  assert.deepEqual(placeAt('😀x', 2, 'f'), { file: 'f', line: 1, column: 2 });
});

test('only objects are objects', () => {
  const values = [{}, [], null, 'a', 1, true, undefined];
  assert.deepEqual(values.map(isObject), [true, false, false, false, false, false, false]);
});

test('the name of a property has a place of its own', () => {
  const { document } = parseJson('{\n  "a": [\n    { "b": 1 }\n  ]\n}', 'a.json');
  const place = (...path: JsonPath): (number | undefined)[] => {
    const at = document?.placeOfKey(path);
    return [at?.line, at?.column];
  };
  assert.deepEqual(
    [place('a'), place('a', 0, 'b'), place('a', 0)],
    [
      [2, 3],
      [3, 7],
      [3, 5],
    ],
  );
});
