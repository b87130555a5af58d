import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateDescriptor } from '../../src/results/validate-descriptor.ts';
import { describe, diagnosticsOf, expected, table } from './project.ts';

test('no datapackage.json', async () => {
  assert.deepEqual(await diagnosticsOf({}), [
    expected(
      'file-missing',
      'datapackage.json:1:1',
      'there is no datapackage.json',
      'describe the CSVs of the folder as a Data Package: https://datapackage.org/standard/data-package/',
    ),
  ]);
});

test('JSON that is not strict', async () => {
  const load = async (text: string) => diagnosticsOf({ 'datapackage.json': text });
  assert.deepEqual(await load('{\n  "name": "é" // why\n}'), [
    expected(
      'json-syntax',
      'datapackage.json:2:15',
      'not JSON: invalid comment token',
      'delete the comment: JSON has none',
    ),
  ]);
  assert.deepEqual(await load('{\n  "resources": [],\n}'), [
    expected(
      'json-syntax',
      'datapackage.json:3:1',
      'not JSON: property name expected',
      'delete the comma before }, or put the name of the property in double quotes',
    ),
  ]);
  assert.equal((await load(''))[0]?.code, 'json-syntax');
});

test('values of another form, at their place', async () => {
  const text = `{
  "name": "é", "created": "yesterday",
  "environment": "PC", "contributors": [], "licenses": [{}],
  "resources": [
    { "name": "Bad Name", "path": "a.csv", "schema": { "fields": [{ "name": "x", "type": "strin" }] }, "notes": "!" },
    { "name": "b", "path": "b.csv", "schema": { "fields": [{ "type": "string", "unit": 3 }], "missingValues": ["", 1] } }
  ]
}`;
  const at = (line: number, column: number) => `datapackage.json:${line}:${column}`;
  const types = 'write one of string, integer, number, boolean, date, datetime. Did you mean "string"?';
  assert.deepEqual(await diagnosticsOf({ 'datapackage.json': text, 'a.csv': 'x\n', 'b.csv': 'x\n' }), [
    expected(
      'package-error',
      at(2, 27),
      'created cannot be "yesterday"',
      'write a date and time such as 2021-04-26T00:00:00Z',
    ),
    expected(
      'package-error',
      at(3, 18),
      'environment must be an object',
      'write an object: {"cpu": ..., "memory": ...}',
    ),
    expected(
      'package-error',
      at(3, 40),
      'contributors must not be empty',
      'leave it out, or give each contributor a "title"',
    ),
    expected(
      'package-error',
      at(3, 57),
      'licenses[0] has none of the forms that it can have',
      'give each license a "name", such as CC-BY-4.0, or a "path" to its text',
    ),
    expected(
      'package-error',
      at(5, 15),
      'resources[0].name cannot be "Bad Name"',
      'write a name in small letters, digits, - and _, such as redis-throughput',
    ),
    expected('schema-error', at(5, 90), 'resources[0].schema.fields[0].type cannot be "strin"', types),
    expected(
      'package-error',
      at(5, 113),
      'resources[0].notes must be an array',
      'write a list of sentences, each "..." or {"text": "...", "where": {"system": "Rump"}}',
    ),
    expected(
      'schema-error',
      at(6, 60),
      'resources[1].schema.fields[0] must have property name',
      'add "name"',
    ),
    expected(
      'schema-error',
      at(6, 88),
      'resources[1].schema.fields[0].unit must be a string',
      'write the symbol as a string, such as "µs", or "1" for a number without a unit',
    ),
    expected(
      'schema-error',
      at(6, 111),
      'resources[1].schema.missingValues has none of the forms that it can have',
      'write a list of strings, such as [""], or of {"value": "-", "label": "not supported"}',
    ),
  ]);
});

test('a resource that is wrong does not hide the bad cells of another', async () => {
  const files = {
    'datapackage.json': describe({ name: 'a', path: 'a.csv' }, table('b', ['x:integer:1'])),
    'a.csv': 'x\n1\n',
    'b.csv': 'x\none\n',
  };
  assert.deepEqual(
    (await diagnosticsOf(files)).map(({ file, code }) => [file, code]),
    [
      ['content/results/b.csv', 'type-error'],
      ['content/results/datapackage.json', 'package-error'],
    ],
  );
});

test('any JSON value is an answer, never an exception', () => {
  const values = [
    null,
    3,
    'x',
    [],
    {},
    { resources: null },
    { resources: {} },
    { resources: [null, 3, [], {}] },
  ];
  const resources = [
    { resources: [{ name: 3, path: ['a.csv'], schema: null }] },
    { resources: [{ schema: { fields: [null, {}] } }] },
  ];
  for (const value of [...values, ...resources]) {
    const { diagnostics } = validateDescriptor(JSON.stringify(value), 'content/results', []);
    assert.ok(diagnostics.length > 0, JSON.stringify(value));
  }
});
